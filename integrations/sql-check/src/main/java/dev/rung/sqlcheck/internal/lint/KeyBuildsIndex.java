package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class KeyBuildsIndex implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L109",
                "A key that builds its index under a lock",
                """
                A unique constraint or primary key builds its index while nobody can read the table. With an index that was built
                concurrently before, it is a matter of milliseconds.""",
                "alter table orders add constraint orders_number_key unique (number)",
                "alter table orders add constraint orders_number_key unique using index orders_number_idx");
    }

    @Override
    public Stream<Finding> check(Statement statement, Scene before) {
        String table = Names.ofTable(statement.node().child("relation"));
        return Stream.of("CONSTR_UNIQUE", "CONSTR_PRIMARY")
                .flatMap(kind -> Commands.constraints(statement, before, kind))
                .filter(constraint -> constraint.text("indexname").isEmpty())
                .map(constraint -> new Finding(
                        "Nobody can read " + table + " while the index of this key is built.",
                        "create unique index concurrently in another migration, then add the key with using index.",
                        constraint.number("location")));
    }
}

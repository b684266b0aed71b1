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
                A unique or exclusion constraint or a primary key builds its index while no session can read the table. With a unique
                index that was built concurrently before, it is a matter of milliseconds.""",
                "alter table orders add constraint orders_number_key unique (number)",
                "alter table orders add constraint orders_number_key unique using index orders_number_idx");
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        String table = Names.ofTable(statement.node().child("relation"));
        return Stream.of("CONSTR_UNIQUE", "CONSTR_PRIMARY", "CONSTR_EXCLUSION")
                .flatMap(kind -> Stream.concat(
                        Commands.constraints(statement, before, kind),
                        Commands.columnConstraints(statement, before, kind)))
                .filter(constraint -> constraint.text("indexname").isEmpty())
                .map(constraint -> new Diagnostic(
                        "No session can read " + table + " while the index of this key is built.",
                        constraint.has("exclusions")
                                ? "there is no way around; accept it for a small table."
                                : "create unique index concurrently in another migration, then add the key with using index.",
                        constraint.number("location")));
    }
}

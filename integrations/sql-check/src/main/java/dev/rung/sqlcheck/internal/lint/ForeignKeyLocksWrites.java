package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class ForeignKeyLocksWrites implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L107",
                "A foreign key that looks at every row under a lock",
                """
                Adding a foreign key looks at every row while nobody can write to either table. With not valid it only looks at what is
                written from now on; validate constraint then looks at the rest while everybody goes on.""",
                "alter table orders add constraint orders_customer_fkey foreign key (customer) references customers",
                """
                create index concurrently orders_customer_idx on orders (customer);
                alter table orders add constraint orders_customer_fkey foreign key (customer) references customers not valid""");
    }

    @Override
    public Stream<Finding> check(Statement statement, Scene before) {
        String table = Names.ofTable(statement.node().child("relation"));
        return Commands.looksAtRows(statement, before, "CONSTR_FOREIGN")
                .map(constraint -> new Finding(
                        "Nobody can write to %s and %s while every row is looked at."
                                .formatted(table, Names.ofTable(constraint.child("pktable"))),
                        Commands.notValid(constraint),
                        constraint.number("location")));
    }
}

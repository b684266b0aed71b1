package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class CheckLocksReads implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L108",
                "A check that looks at every row under a lock",
                """
                Adding a check looks at every row while nobody can read the table. With not valid it only looks at what is written from
                now on; validate constraint then looks at the rest while everybody goes on.""",
                "alter table orders add constraint orders_total_check check (total >= 0)",
                "alter table orders add constraint orders_total_check check (total >= 0) not valid");
    }

    @Override
    public Stream<Finding> check(Statement statement, Scene before) {
        String table = Names.ofTable(statement.node().child("relation"));
        return Commands.constraints(statement, before, "CONSTR_CHECK")
                .filter(constraint -> !constraint.isSet("skip_validation"))
                .map(constraint -> new Finding(
                        "Nobody can read " + table + " while every row is looked at.",
                        "add not valid, and validate constraint %s in another migration."
                                .formatted(constraint.text("conname")),
                        constraint.number("location")));
    }
}

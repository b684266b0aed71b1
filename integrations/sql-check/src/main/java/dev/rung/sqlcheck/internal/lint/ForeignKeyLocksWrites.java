package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class ForeignKeyLocksWrites implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L107",
                "A foreign key that looks at every row under a lock",
                """
                Adding a foreign key looks at every row while no session can write to either table. With not valid it only looks at what is
                written from now on; validate constraint then looks at the rest while others read and write. A new column that refers to
                another table is free, unless it has a default.""",
                "alter table orders add constraint orders_customer_fkey foreign key (customer) references customers",
                """
                create index concurrently orders_customer_idx on orders (customer);
                alter table orders add constraint orders_customer_fkey foreign key (customer) references customers not valid""");
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        String table = Names.ofTable(statement.node().child("relation"));
        return looksAtRows(statement, before)
                .map(constraint -> new Diagnostic(
                        "Nobody can write to %s while every row is looked at."
                                .formatted(tables(table, Names.ofTable(constraint.child("pktable")))),
                        Commands.notValid(constraint),
                        constraint.number("location")));
    }

    private static String tables(String table, String target) {
        return table.equals(target) ? table : table + " and " + target;
    }

    /** PostgreSQL does not check a new column without values. */
    private static Stream<Node> looksAtRows(Statement statement, LintContext before) {
        var ofColumns = Commands.newColumns(statement, before)
                .filter(Columns::hasValues)
                .flatMap(column -> column.children("constraints", "Constraint"))
                .filter(constraint -> "CONSTR_FOREIGN".equals(constraint.text("contype")));
        return Stream.concat(
                Commands.constraints(statement, before, "CONSTR_FOREIGN")
                        .filter(constraint -> !constraint.isSet("skip_validation")),
                ofColumns);
    }
}

package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.NameInSql;
import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class IndexLocksWrites implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L101",
                "An index that is built while writers wait",
                """
                create index takes a lock that stops every insert, update and delete of the table until the index is built, which takes
                minutes for millions of rows. Built concurrently, it lets them continue; that is not possible inside a transaction.""",
                "create index orders_customer_idx on orders (customer)",
                "create index concurrently orders_customer_idx on orders (customer)");
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        var node = statement.node();
        var relation = node.child("relation");
        if (!statement.is("IndexStmt")
                || node.isSet("concurrent")
                || !before.tables().hasRows(Names.ofTable(relation))) {
            return Stream.empty();
        }
        String table = Names.ofTable(relation);
        String name = node.has("idxname") ? NameInSql.of(node.text("idxname")) + " " : "";
        String fix = "create %sindex concurrently %son %s ..., in a migration with %s."
                .formatted(
                        node.isSet("unique") ? "unique " : "", name, NameInSql.of(table), before.outsideTransaction());
        return Stream.of(new Diagnostic(
                "Nobody can write to " + table + " while this index is built.", fix, relation.number("location")));
    }
}

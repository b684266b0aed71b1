package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.NameInSql;
import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * A foreign key that a statement adds.
 *
 * @param name empty if PostgreSQL finds one
 * @param table the referencing table
 * @param columns which of its columns
 * @param target the table that they refer to
 * @param position its offset, in bytes of UTF-8
 */
record ForeignKey(String name, String table, List<String> columns, String target, int position) {

    static Stream<ForeignKey> of(Statement statement) {
        String table = Names.ofTable(statement.node().child("relation"));
        var ofColumns = Columns.definedBy(statement)
                .flatMap(column -> column.children("constraints", "Constraint")
                        .filter(ForeignKey::is)
                        .map(constraint -> of(table, List.of(column.text("colname")), constraint)));
        var ofTable = Columns.constraintsOfTable(statement)
                .filter(ForeignKey::is)
                .map(constraint -> of(table, Names.list(constraint.children("fk_attrs")), constraint));
        return Stream.concat(ofColumns, ofTable);
    }

    @Override
    public String toString() {
        return NameInSql.of(table) + " (" + NameInSql.list(columns) + ")";
    }

    private static boolean is(Node constraint) {
        return "CONSTR_FOREIGN".equals(constraint.text("contype"));
    }

    private static ForeignKey of(String table, List<String> columns, Node constraint) {
        return new ForeignKey(
                constraint.text("conname"),
                table,
                columns,
                Names.ofTable(constraint.child("pktable")),
                constraint.number("location"));
    }
}

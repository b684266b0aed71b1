package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

final class TypeChangeRewritesTable implements Rule {

    private static final Set<String> TEXT = Set.of("text", "varchar");

    @Override
    public Page page() {
        return new Page(
                "L105",
                "Another type for a column",
                """
                Most changes of a type write the whole table and its indexes anew, and no session can read it until then. Only few do not,
                such as from varchar(20) to varchar(40) or to text.""",
                "alter table orders alter column id type bigint",
                "alter table orders add column id_big bigint");
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        var columns = Commands.overRows(statement, before, "AT_AlterColumnType")
                .filter(command -> !isWiderText(command))
                .toList();
        return columns.stream()
                .limit(1)
                .map(command -> new Diagnostic(
                        "Another type for " + Commands.names(columns)
                                + " writes the table anew in most cases; no session can read it until then.",
                        "add a column of the new type, fill it in batches, then change over; accept a change that is free.",
                        command.child("def").child("ColumnDef").number("location")));
    }

    /** It is text in nearly all cases, or was shorter; then nothing is written. */
    private static boolean isWiderText(Node command) {
        var column = command.child("def").child("ColumnDef");
        return TEXT.contains(Columns.wholeType(column))
                && !column.child("typeName").has("typmods")
                && (!column.has("raw_default") || isColumnItself(column, command.text("name")));
    }

    /** {@code using} says what PostgreSQL does without it: the column, or its cast to the new type. */
    private static boolean isColumnItself(Node column, String name) {
        var using = column.child("raw_default");
        var cast = using.child("TypeCast");
        var value = using.has("TypeCast") ? cast.child("arg") : using;
        return Names.list(value.child("ColumnRef").children("fields")).equals(List.of(name))
                && (!using.has("TypeCast") || isPlain(cast, Columns.wholeType(column)));
    }

    private static boolean isPlain(Node cast, String type) {
        return Columns.wholeType(cast).equals(type) && !cast.child("typeName").has("typmods");
    }
}

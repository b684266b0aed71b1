package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

final class NameChanges implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L112",
                "Another name for what programs ask for",
                """
                While a new version is rolled out the old one still runs, and asks for the old name. The new one, rolled back, asks for
                it again.""",
                "alter table orders rename column note to remark",
                "alter table orders add column remark text");
    }

    private static final Set<String> WITH_ROWS = Set.of("OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW");

    private static final Set<String> SEEN_BY_PROGRAMS =
            Set.of("OBJECT_TABLE", "OBJECT_COLUMN", "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_SCHEMA");

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        return before.isUp()
                ? switch (statement.kind()) {
                    case "RenameStmt" -> renamed(statement, before);
                    case "AlterObjectSchemaStmt" -> moved(statement, before);
                    case "AlterEnumStmt" -> valueRenamed(statement, before);
                    default -> Stream.empty();
                }
                : Stream.empty();
    }

    private static Stream<Diagnostic> renamed(Statement statement, LintContext before) {
        var node = statement.node();
        var relation = node.child("relation");
        if (!SEEN_BY_PROGRAMS.contains(node.text("renameType")) || isNew(node, before) || isHarmless(node, before)) {
            return Stream.empty();
        }
        String old = node.text("subname").isEmpty() ? Names.ofTable(relation) : node.text("subname");
        int position = node.has("relation") ? relation.number("location") : statement.position();
        return Stream.of(new Diagnostic(
                "Programs that still ask for " + old + " fail.",
                "add %s beside it, change the programs over, then drop %s%s."
                        .formatted(
                                node.text("newname"),
                                old,
                                WITH_ROWS.contains(node.text("renameType")) ? "; or leave a view of the old name" : ""),
                position));
    }

    /** Programs that use the old name find what has it then (the other table of a swap, a view), or none uses it yet. */
    private static boolean isHarmless(Node rename, LintContext before) {
        String table = Names.ofTable(rename.child("relation"));
        return switch (rename.text("renameType")) {
            case "OBJECT_SCHEMA" -> false;
            case "OBJECT_COLUMN" -> isHarmless(List.of(before.key(table), rename.text("subname")), before);
            default ->
                isHarmless(List.of(before.key(table)), before)
                        || before.tables().isRenamed(table);
        };
    }

    private static boolean isHarmless(List<String> name, LintContext before) {
        var successors = before.method().successors();
        return successors.answer(name) || successors.isSubstitute(name);
    }

    private static boolean isNew(Node rename, LintContext before) {
        return switch (rename.text("renameType")) {
            case "OBJECT_SCHEMA" -> before.isNewSchema(rename.text("subname"));
            case "OBJECT_COLUMN" ->
                before.isNew(rename.child("relation"))
                        || before.columns().isMade(rename.child("relation"), rename.text("subname"));
            default -> before.isNew(rename.child("relation"));
        };
    }

    private static Stream<Diagnostic> moved(Statement statement, LintContext before) {
        var node = statement.node();
        var relation = node.child("relation");
        return SEEN_BY_PROGRAMS.contains(node.text("objectType"))
                        && !before.isNew(relation)
                        && !isHarmless(List.of(before.key(Names.ofTable(relation))), before)
                ? Stream.of(new Diagnostic(
                        "Programs that look for " + Names.ofTable(relation) + " where it was fail.",
                        "leave a view of the old name, until no program asks for it.",
                        relation.number("location")))
                : Stream.empty();
    }

    private static Stream<Diagnostic> valueRenamed(Statement statement, LintContext before) {
        var node = statement.node();
        return node.has("oldVal") && !before.isNewType(Names.of(node.children("typeName")))
                ? Stream.of(new Diagnostic(
                        "Programs that still say '" + node.text("oldVal") + "' fail.",
                        "add '%s' beside it, and change the programs over; accept it if none says '%s'."
                                .formatted(node.text("newVal"), node.text("oldVal")),
                        statement.position()))
                : Stream.empty();
    }
}

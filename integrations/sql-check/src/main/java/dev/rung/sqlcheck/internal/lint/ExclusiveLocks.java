package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Set;
import java.util.stream.Stream;

/** Which tables a statement locks against readers too. */
final class ExclusiveLocks {

    /** What {@code alter table} does with less than ACCESS EXCLUSIVE. */
    private static final Set<String> WEAKER = Set.of(
            "AT_ValidateConstraint",
            "AT_SetStatistics",
            "AT_ClusterOn",
            "AT_DropCluster",
            "AT_SetOptions",
            "AT_ResetOptions",
            "AT_SetRelOptions",
            "AT_ResetRelOptions",
            "AT_AttachPartition");

    private static final int ACCESS_EXCLUSIVE = 8;

    private ExclusiveLocks() {}

    static Stream<Node> of(Statement statement) {
        var node = statement.node();
        return switch (statement.kind()) {
            case "AlterTableStmt" -> isExclusive(node) ? Stream.of(node.child("relation")) : Stream.empty();
            case "RenameStmt" -> node.has("relation") ? Stream.of(node.child("relation")) : Stream.empty();
            case "TruncateStmt" -> node.children("relations", "RangeVar");
            case "LockStmt" ->
                node.number("mode") == ACCESS_EXCLUSIVE ? node.children("relations", "RangeVar") : Stream.empty();
            case "ClusterStmt" -> node.has("relation") ? Stream.of(node.child("relation")) : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static boolean isExclusive(Node node) {
        return node.children("cmds", "AlterTableCmd")
                .anyMatch(command -> !WEAKER.contains(command.text("subtype")) && !isForeignKey(command));
    }

    private static boolean isForeignKey(Node command) {
        return "CONSTR_FOREIGN".equals(command.child("def").child("Constraint").text("contype"));
    }
}

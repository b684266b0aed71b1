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
            "AT_AttachPartition",
            "AT_DetachPartitionFinalize",
            "AT_EnableTrig",
            "AT_EnableAlwaysTrig",
            "AT_EnableReplicaTrig",
            "AT_EnableTrigAll",
            "AT_EnableTrigUser",
            "AT_DisableTrig",
            "AT_DisableTrigAll",
            "AT_DisableTrigUser");

    private static final int ACCESS_EXCLUSIVE = 8;

    /** Statements on objects without rows, whose lock makes no session wait. */
    private static final Set<String> WITHOUT_READERS =
            Set.of("OBJECT_INDEX", "OBJECT_SEQUENCE", "OBJECT_VIEW", "OBJECT_TYPE", "OBJECT_ATTRIBUTE");

    private ExclusiveLocks() {}

    static Stream<Node> of(Statement statement) {
        var node = statement.node();
        return switch (statement.kind()) {
            case "AlterTableStmt" ->
                isExclusive(node) && !WITHOUT_READERS.contains(node.text("objtype"))
                        ? Stream.of(node.child("relation"))
                        : Stream.empty();
            case "RenameStmt" -> ofRename(node);
            case "TruncateStmt" -> node.children("relations", "RangeVar");
            case "LockStmt" ->
                node.number("mode") == ACCESS_EXCLUSIVE ? node.children("relations", "RangeVar") : Stream.empty();
            case "ClusterStmt" -> node.has("relation") ? Stream.of(node.child("relation")) : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static Stream<Node> ofRename(Node node) {
        return node.has("relation")
                        && !WITHOUT_READERS.contains(node.text("renameType"))
                        && !WITHOUT_READERS.contains(node.text("relationType"))
                ? Stream.of(node.child("relation"))
                : Stream.empty();
    }

    private static boolean isExclusive(Node node) {
        return node.children("cmds", "AlterTableCmd")
                .anyMatch(command ->
                        !WEAKER.contains(command.text("subtype")) && !isForeignKey(command) && !isConcurrent(command));
    }

    private static boolean isConcurrent(Node command) {
        return command.child("def").child("PartitionCmd").isSet("concurrent");
    }

    private static boolean isForeignKey(Node command) {
        return "CONSTR_FOREIGN".equals(command.child("def").child("Constraint").text("contype"));
    }
}

package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Set;
import java.util.stream.Stream;

final class TransactionNotAllowed implements Rule {

    @Override
    public Page page() {
        return new Page("L102", "What PostgreSQL refuses inside a transaction", """
                PostgreSQL refuses to do anything concurrently inside a transaction, and to vacuum, or to create a database or a
                tablespace. The migration would fail when it runs.""", "vacuum orders", "analyze orders");
    }

    @Override
    public Outcome outcome() {
        return Outcome.REFUSED_IN_TRANSACTION;
    }

    private static final Set<String> NEVER =
            Set.of("CreatedbStmt", "DropdbStmt", "CreateTableSpaceStmt", "DropTableSpaceStmt", "AlterSystemStmt");

    private static final Set<String> WHOLE =
            Set.of("REINDEX_OBJECT_SCHEMA", "REINDEX_OBJECT_DATABASE", "REINDEX_OBJECT_SYSTEM");

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        return before.isTransactional() && isRefused(statement)
                ? Stream.of(new Diagnostic(
                        "PostgreSQL refuses this inside a transaction.",
                        before.isUp()
                                ? "@Migration(..., transactional = false), in a migration that does nothing else."
                                : "in the @Migration, " + before.outsideTransaction() + ".",
                        statement.position()))
                : Stream.empty();
    }

    private static boolean isRefused(Statement statement) {
        var node = statement.node();
        return switch (statement.kind()) {
            case "IndexStmt", "DropStmt" -> node.isSet("concurrent");
            case "VacuumStmt" -> node.isSet("is_vacuumcmd");
            case "ReindexStmt" ->
                WHOLE.contains(node.text("kind"))
                        || node.children("params", "DefElem")
                                .anyMatch(option -> "concurrently".equals(option.text("defname")));
            case "ClusterStmt" -> !node.has("relation");
            case "AlterTableStmt" ->
                node.children("cmds", "AlterTableCmd")
                        .anyMatch(command ->
                                command.child("def").child("PartitionCmd").isSet("concurrent"));
            default -> NEVER.contains(statement.kind());
        };
    }
}

package dev.rung.runtime.internal.plan;

import dev.rung.AutoReversible;
import dev.rung.catalog.MigrationKind;
import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.catalog.KnownMigration;
import dev.rung.runtime.internal.sql.RedactedCause;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.SqlScript;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.PlannedChange;
import dev.rung.runtime.model.PlannedOperation;
import dev.rung.runtime.model.PlannedPart;
import dev.rung.schema.Change;
import dev.rung.schema.internal.ddl.EmptyGuard;
import dev.rung.schema.internal.ddl.OperationSql;
import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.StoredData;
import dev.rung.schema.operation.TransactionRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks an auto-reversible migration what it changes, and divides that into parts. Belongs to one plan. */
final class ChangePlanner {

    private final History history;
    private final Permissions permissions;

    ChangePlanner(History history, Permissions permissions) {
        this.history = history;
        this.permissions = permissions;
    }

    /** Returns what {@code migration} changes in that direction; empty where only its code shows it. */
    Optional<PlannedChange> change(KnownMigration migration, Direction direction) {
        if (migration.entry().kind() != MigrationKind.AUTO_REVERSIBLE) {
            return Optional.empty();
        }
        try {
            var derived = (AutoReversible) migration.newBody();
            var change = Change.of(derived::change);
            return Optional.of(
                    direction == Direction.UP ? up(change) : down(change, history.acted(migration.version())));
        } catch (RuntimeException e) {
            throw new SetupException(
                    ErrorCode.CHANGE_INVALID,
                    Explanation.unchanged(
                            "What %s changes cannot be read: %s%s"
                                    .formatted(migration, SqlFailure.of(e).message(), place(migration, e)),
                            "correct its change(...), which says what to do and does nothing itself"),
                    RedactedCause.of(e));
        }
    }

    private static String place(KnownMigration migration, RuntimeException thrown) {
        for (var frame : thrown.getStackTrace()) {
            if (frame.getClassName().equals(migration.entry().className()) && frame.getLineNumber() > 0) {
                return " at %s:%d".formatted(frame.getFileName(), frame.getLineNumber());
            }
        }
        return "";
    }

    private static PlannedChange up(Change change) {
        var operations = new ArrayList<PlannedOperation>();
        for (var operation : change.up()) {
            operations.add(planned(operations.size() + 1, operation, OperationSql.of(operation)));
        }
        change.down().forEach(OperationSql::of); // a flaw in the rollback is to be found before it is needed
        return new PlannedChange(parts(operations), List.of());
    }

    private PlannedChange down(Change change, Set<String> acted) {
        var operations = new ArrayList<PlannedOperation>();
        for (var number = change.up().size(); number > 0; number--) {
            var operation = change.up().get(number - 1);
            for (var inverse : operation.inverse(acted)) {
                operations.add(planned(number, inverse, guarded(inverse)));
            }
        }
        return new PlannedChange(parts(operations), mustBeEmpty(operations));
    }

    private List<String> guarded(Operation inverse) {
        var sql = new ArrayList<String>();
        if (permissions.dataLoss().isEmpty()) {
            inverse.destroys().ifPresent(data -> sql.addAll(EmptyGuard.of(data)));
        }
        sql.addAll(OperationSql.of(inverse));
        return sql;
    }

    private List<StoredData> mustBeEmpty(List<PlannedOperation> operations) {
        return permissions.dataLoss().isPresent()
                ? List.of()
                : operations.stream()
                        .map(PlannedOperation::operation)
                        .flatMap(operation -> operation.destroys().stream())
                        .toList();
    }

    private static PlannedOperation planned(int number, Operation operation, List<String> sql) {
        var shown = sql.stream()
                .flatMap(text -> SqlScript.split(text).stream())
                .map(SqlStatement::summary)
                .toList();
        return new PlannedOperation(number, operation, sql, shown);
    }

    private static List<PlannedPart> parts(List<PlannedOperation> operations) {
        var parts = new ArrayList<PlannedPart>();
        var together = new ArrayList<PlannedOperation>();
        for (var operation : operations) {
            if (!together.isEmpty()
                    && beginsPart(operation.operation(), together.get(0).operation())) {
                parts.add(part(together));
                together.clear();
            }
            together.add(operation);
        }
        if (!together.isEmpty()) {
            parts.add(part(together));
        }
        return parts;
    }

    /** What needs a new transaction would otherwise run under the locks of what came before. */
    private static boolean beginsPart(Operation operation, Operation first) {
        return operation.cost().transaction() == TransactionRequirement.NEW_TRANSACTION
                || mode(operation) != mode(first);
    }

    private static PlannedPart part(List<PlannedOperation> operations) {
        return new PlannedPart(mode(operations.get(0).operation()), operations);
    }

    private static TransactionMode mode(Operation operation) {
        return operation.cost().transaction() == TransactionRequirement.NO_TRANSACTION
                ? TransactionMode.NON_TRANSACTIONAL
                : TransactionMode.TRANSACTIONAL;
    }
}

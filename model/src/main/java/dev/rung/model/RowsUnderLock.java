package dev.rung.model;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.ConstraintDefinition.Check;
import dev.rung.schema.definition.ConstraintDefinition.ForeignKey;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.AddColumn;
import dev.rung.schema.operation.AddConstraint;
import dev.rung.schema.operation.AlterNullability;
import dev.rung.schema.operation.AttachPartition;
import dev.rung.schema.operation.CreateIndex;
import dev.rung.schema.operation.CreatePartitionIndex;
import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.RefreshView;
import dev.rung.schema.operation.TableLock;
import dev.rung.schema.operation.TableWork;
import java.util.Optional;

/** Finds operations that read or write all rows of a table while others wait. */
record RowsUnderLock(Editor editor, Newcomers newcomers) {

    Optional<Complaint> of(Operation operation) {
        var traits = operation.traits();
        var isShort = traits.work() == TableWork.NONE;
        if (isShort || !traits.lock().isStrongerThan(TableLock.SHARE_UPDATE_EXCLUSIVE) || isFree(operation)) {
            return Optional.empty();
        }
        return operation
                .accept(new LockTarget())
                .filter(newcomers::wasThere)
                .map(table -> new Complaint(
                        FindingCode.ROWS_UNDER_LOCK,
                        "nobody can %s while %s".formatted(whatWaits(operation, table), work(operation)),
                        new GentlerWay(editor, table).insteadOf(operation)));
    }

    private String whatWaits(Operation operation, QualifiedName table) {
        var name = editor.shown(table);
        if (operation instanceof AddConstraint add && add.constraint() instanceof ForeignKey key) {
            return "write to %s and %s"
                    .formatted(name, editor.shown(key.target().table()));
        }
        return (operation.traits().lock() == TableLock.ACCESS_EXCLUSIVE ? "read " : "write to ") + name;
    }

    private static String work(Operation operation) {
        if (operation instanceof CreateIndex create) {
            return "index %s is built".formatted(create.index().name());
        }
        if (operation instanceof CreatePartitionIndex create) {
            return "index %s is built".formatted(create.index().name());
        }
        return operation.traits().work() == TableWork.REWRITES ? "it is written anew" : "every row is looked at";
    }

    /** Where PostgreSQL does less than it may have to, perhaps for a check that SQL added, or nobody waits for it. */
    private boolean isFree(Operation operation) {
        if (operation instanceof CreateIndex create) {
            return create.index().partitions() == IndexDefinition.Partitions.LATER;
        }
        if (operation instanceof RefreshView refresh) {
            return refresh.mode() == BuildMode.CONCURRENT;
        }
        if (operation instanceof AddColumn add) {
            return isNullReference(add);
        }
        if (operation instanceof AlterNullability alter) {
            return isChecked(alter) || !editor.isSure(alter.table());
        }
        return operation instanceof AttachPartition attach && (isChecked(attach) || !editor.isSure(attach.partition()));
    }

    /** Null refers to nothing, so PostgreSQL does not look. */
    private static boolean isNullReference(AddColumn add) {
        var column = add.column();
        return column.column().value().isEmpty()
                && column.indexes().isEmpty()
                && column.constraints().stream().allMatch(ForeignKey.class::isInstance);
    }

    private boolean isChecked(AlterNullability alter) {
        var expected = SqlText.normal(SqlText.quoted(alter.column()) + " is not null");
        return Optional.ofNullable(editor.tables().get(editor.in(alter.table()))).stream()
                .flatMap(table -> table.constraints().values().stream())
                .anyMatch(constraint -> constraint instanceof Check check
                        && SqlText.normal(check.sql()).equals(expected));
    }

    /** Whether it says that every row is within the bounds, the model does not know, and so does not deny. */
    private boolean isChecked(AttachPartition attach) {
        return Optional.ofNullable(editor.tables().get(editor.in(attach.partition()))).stream()
                .flatMap(table -> table.constraints().values().stream())
                .anyMatch(Check.class::isInstance);
    }
}

package dev.rung.model;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ConstraintDefinition.Check;
import dev.rung.schema.definition.ConstraintDefinition.ForeignKey;
import dev.rung.schema.definition.ConstraintDefinition.NotNull;
import dev.rung.schema.definition.ConstraintDefinition.PrimaryKey;
import dev.rung.schema.definition.ConstraintDefinition.Unique;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.AddColumn;
import dev.rung.schema.operation.AddConstraint;
import dev.rung.schema.operation.AlterNullability;
import dev.rung.schema.operation.AttachPartition;
import dev.rung.schema.operation.ChangeType;
import dev.rung.schema.operation.CreateIndex;
import dev.rung.schema.operation.CreatePartitionIndex;
import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.RefreshView;
import dev.rung.schema.operation.TableWork;
import java.util.List;
import java.util.stream.Collectors;

/** What to do instead of what lets everybody wait for a table. */
record GentlerWay(Editor editor, QualifiedName table) {

    String insteadOf(Operation operation) {
        if (operation instanceof CreateIndex create) {
            return index(create.index().name());
        }
        if (operation instanceof CreatePartitionIndex create) {
            return "add .concurrently() to createPartitionIndex(\"%s\")"
                    .formatted(create.index().name());
        }
        if (operation instanceof AddConstraint add) {
            return constraint(add.constraint());
        }
        if (operation instanceof RefreshView) {
            return "refreshViewConcurrently(\"%s\"), which takes a unique index of it".formatted(shown());
        }
        if (operation instanceof AttachPartition) {
            return "add a check of its bounds to %s first, with .thenValidate(): then no row is looked at"
                    .formatted(shown());
        }
        return column(operation);
    }

    private String column(Operation operation) {
        if (operation instanceof AddColumn add) {
            return add.traits().work() == TableWork.REWRITES
                    ? "add it without, set the default afterwards, and fill the old rows in batches"
                    : "add it without; then createIndex(...).concurrently() and addConstraint(...).thenValidate()";
        }
        if (operation instanceof ChangeType) {
            return "add a column of the new type, fill it in batches, then change over";
        }
        if (operation instanceof AlterNullability alter) {
            return "alterTable(\"%s\").addCheck(\"%s_%s_present\", \"%s is not null\").thenValidate() before it: then no row is looked at"
                    .formatted(shown(), table.name(), alter.column(), SqlText.quoted(alter.column()));
        }
        return "do it while nobody uses %s, and accept it".formatted(shown());
    }

    /** PostgreSQL builds none concurrently on a table with partitions. */
    private String index(Identifier name) {
        var hasPartitions = editor.tables().values().stream()
                .anyMatch(each -> each.lineage()
                        .partitionOf()
                        .filter(editor.in(table)::equals)
                        .isPresent());
        return hasPartitions
                ? "add .partitionsLater() to createIndex(\"%s\"), then createPartitionIndex(...).concurrently() for each partition"
                        .formatted(name)
                : "add .concurrently() to createIndex(\"%s\"): it then runs outside the transaction".formatted(name);
    }

    private String constraint(ConstraintDefinition constraint) {
        if (constraint instanceof ForeignKey || constraint instanceof Check || constraint instanceof NotNull) {
            return "end what adds %s with .thenValidate(): the rows are looked at afterwards, while everybody goes on"
                    .formatted(constraint.name());
        }
        if (constraint instanceof PrimaryKey key) {
            return usingIndex(key.name(), key.columns());
        }
        return constraint instanceof Unique unique
                ? usingIndex(unique.name(), unique.columns())
                : "do it while nobody uses %s, and accept it".formatted(shown());
    }

    private String usingIndex(Identifier name, List<Identifier> columns) {
        var keys = columns.stream().map(column -> ", \"" + column + '"').collect(Collectors.joining());
        return "createIndex(\"%s\").on(\"%s\"%s).unique().concurrently() first; then alterTable(\"%2$s\").addConstraintUsingIndex(\"%1$s\", ...)"
                .formatted(name, shown(), keys);
    }

    private String shown() {
        return editor.shown(table);
    }
}

package dev.rung.model;

import dev.rung.schema.definition.CheckConstraint;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ExclusionConstraint;
import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.NotNullConstraint;
import dev.rung.schema.definition.PrimaryKeyConstraint;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.UniqueConstraint;
import dev.rung.schema.operation.RowAccess;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How to get the same result without blocking other sessions for as long as a scan takes. As a visitor it answers for a new
 * constraint.
 */
record SaferAlternative(Editor editor, QualifiedName table) implements ConstraintDefinition.Visitor<String> {

    /** PostgreSQL builds no index concurrently on a table with partitions. */
    String toIndex(Identifier name) {
        var hasPartitions = editor.tables().values().stream()
                .anyMatch(each -> each.inheritance()
                        .partitionOf()
                        .filter(editor.in(table)::equals)
                        .isPresent());
        return hasPartitions
                ? "add .partitionsLater() to createIndex(\"%s\"), then createPartitionIndex(...).concurrently() for each partition"
                        .formatted(name)
                : "add .concurrently() to createIndex(\"%s\"): it then runs outside the transaction".formatted(name);
    }

    String toPartitionIndex(Identifier name) {
        return "add .concurrently() to createPartitionIndex(\"%s\")".formatted(name);
    }

    String toColumn(RowAccess access) {
        return access == RowAccess.REWRITES
                ? "add it without, set the default afterwards, and fill the old rows in batches"
                : "add it without; then createIndex(...).concurrently() and addConstraint(...).thenValidate()";
    }

    String toTypeChange() {
        return "add a column of the new type, fill it in batches, then change over";
    }

    String toNotNull(Identifier column) {
        return "alterTable(\"%s\").addCheck(\"%s_%s_present\", \"%s is not null\").thenValidate() before it: then no row is read"
                .formatted(shown(), table.name(), column, SqlText.quoted(column));
    }

    String toAttachedPartition() {
        return "add a check of its bounds to %s first, with .thenValidate(): then no row is read".formatted(shown());
    }

    String toViewRefresh() {
        return "refreshViewConcurrently(\"%s\"), which takes a unique index of it".formatted(shown());
    }

    /** For what PostgreSQL offers no other way. */
    String none() {
        return "run it while no session uses %s, and accept it".formatted(shown());
    }

    @Override
    public String check(CheckConstraint constraint) {
        return validatedLater(constraint);
    }

    @Override
    public String notNull(NotNullConstraint constraint) {
        return validatedLater(constraint);
    }

    @Override
    public String foreignKey(ForeignKeyConstraint constraint) {
        return validatedLater(constraint);
    }

    @Override
    public String primaryKey(PrimaryKeyConstraint constraint) {
        return usingIndex(constraint.name(), constraint.columns());
    }

    @Override
    public String unique(UniqueConstraint constraint) {
        return usingIndex(constraint.name(), constraint.columns());
    }

    @Override
    public String exclusion(ExclusionConstraint constraint) {
        return none();
    }

    private static String validatedLater(ConstraintDefinition constraint) {
        return "end what adds %s with .thenValidate(): the rows are read afterwards, while other sessions continue"
                .formatted(constraint.name());
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

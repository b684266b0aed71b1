package dev.rung.model;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.CheckConstraint;
import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.OperationCost;
import dev.rung.schema.operation.RowAccess;
import dev.rung.schema.operation.RowAccessVisitor;
import dev.rung.schema.operation.TableLock;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The report of a scan of a table under a blocking lock, by the reason for the scan. Empty where PostgreSQL does not read the rows
 * after all, or may not have to because of a constraint that SQL of the author added.
 *
 * @param table the table, which existed before the migration
 * @param cost the cost of the operation
 */
record BlockingScan(Editor editor, QualifiedName table, OperationCost cost)
        implements RowAccessVisitor<Optional<Violation>> {

    @Override
    public Optional<Violation> indexBuilt(IndexDefinition index) {
        return index.partitions() == IndexDefinition.Partitions.LATER
                ? Optional.empty()
                : violation(blocked(), isBuilt(index), alternative().toIndex(index.name()));
    }

    @Override
    public Optional<Violation> partitionIndexBuilt(IndexDefinition index) {
        return violation(blocked(), isBuilt(index), alternative().toPartitionIndex(index.name()));
    }

    @Override
    public Optional<Violation> constraintChecked(ConstraintDefinition constraint) {
        var blocked = constraint
                .as(ForeignKeyConstraint.class)
                .map(key -> "write to %s and %s"
                        .formatted(
                                editor.shown(table), editor.shown(key.target().table())))
                .orElseGet(this::blocked);
        return violation(blocked, access(), constraint.accept(alternative()));
    }

    @Override
    public Optional<Violation> columnAdded(ColumnWithParts column) {
        return isNullReference(column)
                ? Optional.empty()
                : violation(blocked(), access(), alternative().toColumn(cost.rowAccess()));
    }

    /** Null refers to no row, so PostgreSQL does not check the foreign key. */
    private static boolean isNullReference(ColumnWithParts column) {
        return column.column().value().isEmpty()
                && column.indexes().isEmpty()
                && column.constraints().stream()
                        .allMatch(constraint ->
                                constraint.as(ForeignKeyConstraint.class).isPresent());
    }

    @Override
    public Optional<Violation> columnTypeChanged() {
        return violation(blocked(), access(), alternative().toTypeChange());
    }

    @Override
    public Optional<Violation> columnRequired(Identifier column) {
        var expected = SqlText.normal(SqlText.quoted(column) + " is not null");
        var isChecked = checks().anyMatch(check -> SqlText.normal(check.sql()).equals(expected));
        return isChecked || !editor.isSure(table)
                ? Optional.empty()
                : violation(blocked(), access(), alternative().toNotNull(column));
    }

    /** A check may say that every row is within the bounds: the model cannot compare them. */
    @Override
    public Optional<Violation> partitionAttached() {
        return checks().findAny().isPresent() || !editor.isSure(table)
                ? Optional.empty()
                : violation(blocked(), access(), alternative().toAttachedPartition());
    }

    private Stream<CheckConstraint> checks() {
        return Optional.ofNullable(editor.tables().get(editor.in(table))).stream()
                .flatMap(known -> known.constraints().values().stream())
                .flatMap(constraint -> constraint.as(CheckConstraint.class).stream());
    }

    @Override
    public Optional<Violation> viewRefreshed(BuildMode mode) {
        return mode == BuildMode.CONCURRENT
                ? Optional.empty()
                : violation(blocked(), access(), alternative().toViewRefresh());
    }

    @Override
    public Optional<Violation> otherAccess() {
        return violation(blocked(), access(), alternative().none());
    }

    private String blocked() {
        return (cost.lock() == TableLock.ACCESS_EXCLUSIVE ? "read " : "write to ") + editor.shown(table);
    }

    private static String isBuilt(IndexDefinition index) {
        return "index %s is built".formatted(index.name());
    }

    private String access() {
        return cost.rowAccess() == RowAccess.REWRITES ? "it is rewritten" : "every row is read";
    }

    private SaferAlternative alternative() {
        return new SaferAlternative(editor, table);
    }

    private static Optional<Violation> violation(String blocked, String meanwhile, String fix) {
        return Optional.of(new Violation(
                DiagnosticCode.ROWS_UNDER_LOCK, "no other session can %s while %s".formatted(blocked, meanwhile), fix));
    }
}

package dev.rung.schema.operation;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.IndexDefinition.Partitions;
import dev.rung.schema.definition.IndexDefinition.Uniqueness;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.NullsDistinct;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.UniqueConstraint;
import dev.rung.schema.definition.Validity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds a primary key or unique constraint that uses an existing unique index; the index is renamed to the constraint. As with
 * {@link AddConstraint}, the history records which columns of a primary key were nullable.
 *
 * @param table the table
 * @param constraint the constraint
 * @param index the index: unique, of the same columns in the same order, over all rows
 * @since 0.1
 */
public record AddConstraintUsingIndex(QualifiedName table, ConstraintDefinition constraint, Identifier index)
        implements ConstraintOperation {

    /**
     * Checks that such a constraint has an index.
     *
     * @throws IllegalArgumentException if it is neither a primary key nor unique
     */
    public AddConstraintUsingIndex {
        if (constraint.uniqueColumns().isEmpty()) {
            throw new IllegalArgumentException(
                    "constraint %s of table %s has no index to use: only a primary key or unique constraint has"
                            .formatted(constraint.name(), table));
        }
    }

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE).since(Versions.of(constraint));
    }

    @Override
    public List<Operation> inverse() {
        return List.of(
                new DropConstraint(table, constraint, Validity.VALID),
                new CreateIndex(indexBefore(), BuildMode.BLOCKING));
    }

    @Override
    public List<Operation> inverse(Set<String> acted) {
        return NullsBefore.of(table, constraint).added(inverse(), acted);
    }

    @Override
    public Reversibility reversibility() {
        return NullsBefore.of(table, constraint).reversibility();
    }

    @Override
    public ReversibleOperation completedIn(List<ReversibleOperation> change) {
        return this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.addConstraintUsingIndex(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectCreated(ObjectReference.partOf(ObjectKind.CONSTRAINT, table, constraint.name()));
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }

    private IndexDefinition indexBefore() {
        var keys = constraint.uniqueColumns();
        var named = constraint.namedColumns();
        return new IndexDefinition(
                index,
                table,
                uniqueness(),
                IndexDefinition.BTREE,
                keys.stream().map(IndexKey::column).toList(),
                named.subList(keys.size(), named.size()),
                Optional.empty(),
                List.of(),
                Partitions.INCLUDED);
    }

    private Uniqueness uniqueness() {
        return constraint
                        .as(UniqueConstraint.class)
                        .filter(unique -> unique.nulls() == NullsDistinct.NOT_DISTINCT)
                        .isPresent()
                ? Uniqueness.UNIQUE_NULLS_NOT_DISTINCT
                : Uniqueness.UNIQUE;
    }
}

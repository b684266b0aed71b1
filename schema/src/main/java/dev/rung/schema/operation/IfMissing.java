package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Creates an object unless one of its name exists. The history records whether it did; only then the rollback drops it.
 *
 * @param creation the operation that creates it
 * @since 0.1
 */
public record IfMissing(Creation creation) implements ConditionalOperation {

    /**
     * Checks that it can be part of a transaction.
     *
     * @throws IllegalArgumentException if it cannot
     */
    public IfMissing {
        Objects.requireNonNull(creation, "creation");
        if (creation.cost().transaction() == TransactionRequirement.NO_TRANSACTION) {
            throw new IllegalArgumentException(
                    "%s cannot be created concurrently if it is missing: leave out one of the two"
                            .formatted(creation.creates()));
        }
    }

    @Override
    public OperationCost cost() {
        return creation.cost();
    }

    @Override
    public List<Operation> inverse() {
        return creation.inverse();
    }

    @Override
    public List<Operation> inverse(Set<String> acted) {
        return acted.contains(creation.creates().toString()) ? inverse() : List.of();
    }

    @Override
    public Optional<SchemaObjectName> skippedIfPresent() {
        return Optional.of(creation.creates());
    }

    @Override
    public ReversibleOperation unconditional() {
        return creation;
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.CONDITIONAL;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return creation.lockedTable();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.ifMissing(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return creation.accept(visitor);
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return creation.accept(visitor);
    }
}

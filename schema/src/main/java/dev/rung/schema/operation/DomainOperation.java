package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A change of a domain.
 *
 * @since 0.1
 */
public sealed interface DomainOperation extends ReversibleOperation
        permits AddDomainCheck, DropDomainCheck, ValidateDomainCheck, AlterDomainDefault, AlterDomainNullability {

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.domain(this);
    }

    /** Which tables have columns of the domain is not known. */
    @Override
    default Optional<QualifiedName> lockedTable() {
        return Optional.empty();
    }

    @Override
    default <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }

    @Override
    ReversibleOperation completedIn(List<ReversibleOperation> change);

    @Override
    default Optional<StoredData> destroys() {
        return Optional.empty();
    }

    /** Calls the method of {@code visitor} for this operation, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each operation of this group.
     *
     * @param <R> the result
     */
    interface Visitor<R> {

        /** For {@code ALTER DOMAIN ... ADD CONSTRAINT}. */
        R addDomainCheck(AddDomainCheck operation);

        /** For {@code ALTER DOMAIN ... DROP CONSTRAINT}. */
        R dropDomainCheck(DropDomainCheck operation);

        /** For {@code ALTER DOMAIN ... VALIDATE CONSTRAINT}. */
        R validateDomainCheck(ValidateDomainCheck operation);

        /** For {@code ALTER DOMAIN ... SET DEFAULT}. */
        R alterDomainDefault(AlterDomainDefault operation);

        /** For {@code ALTER DOMAIN ... SET NOT NULL}. */
        R alterDomainNullability(AlterDomainNullability operation);
    }
}

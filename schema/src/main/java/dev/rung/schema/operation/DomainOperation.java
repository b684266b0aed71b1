package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
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

    /**
     * Calls the method of {@code visitor} for this operation.
     *
     * @param visitor what to do with it
     * @param <R> what it gives
     * @return what it gave
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Something to do with each operation of this group.
     *
     * @param <R> what it gives
     */
    interface Visitor<R> {

        /**
         * For {@link AddDomainCheck}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R addDomainCheck(AddDomainCheck operation);

        /**
         * For {@link DropDomainCheck}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R dropDomainCheck(DropDomainCheck operation);

        /**
         * For {@link ValidateDomainCheck}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R validateDomainCheck(ValidateDomainCheck operation);

        /**
         * For {@link AlterDomainDefault}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R alterDomainDefault(AlterDomainDefault operation);

        /**
         * For {@link AlterDomainNullability}.
         *
         * @param operation the operation
         * @return what it gives
         */
        R alterDomainNullability(AlterDomainNullability operation);
    }
}

package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;

/**
 * Updates an extension to another version. PostgreSQL has no update to an older one: a rollback leaves the version in place.
 *
 * @param extension the extension
 * @param version the version
 * @since 0.1
 */
public record UpdateExtension(Identifier extension, String version) implements ExtensionOperation, NoInverseNeeded {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.updateExtension(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}

package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import java.util.List;

/**
 * Brings an extension to another version. Extensions know no way to an older one: on the way back it stays.
 *
 * @param extension the extension
 * @param version the version
 * @since 0.1
 */
public record UpdateExtension(Identifier extension, String version) implements ExtensionOperation {

    @Override
    public Traits traits() {
        return Traits.of(TableLock.NONE, TableWork.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of();
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.NOTHING_TO_DO;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.updateExtension(this);
    }
}

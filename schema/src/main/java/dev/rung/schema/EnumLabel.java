package dev.rung.schema;

import dev.rung.schema.definition.EnumPosition;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.AddEnumValue;
import java.util.Objects;
import java.util.Optional;

/**
 * A value that is added to an enum. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class EnumLabel {

    private final QualifiedName type;
    private final String label;
    private Optional<EnumPosition> position = Optional.empty();

    EnumLabel(QualifiedName type, String label) {
        this.type = type;
        this.label = Objects.requireNonNull(label, "label");
    }

    /**
     * Places it before another value.
     *
     * @param other the other value
     */
    public void before(String other) {
        position = Optional.of(new EnumPosition(EnumPosition.Side.BEFORE, other));
    }

    /**
     * Places it after another value.
     *
     * @param other the other value
     */
    public void after(String other) {
        position = Optional.of(new EnumPosition(EnumPosition.Side.AFTER, other));
    }

    AddEnumValue operation() {
        return new AddEnumValue(type, label, position);
    }
}

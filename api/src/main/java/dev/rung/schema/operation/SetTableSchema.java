package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Puts a table into another schema, with its indexes, constraints and the sequences of its columns.
 *
 * @param table the table, with the schema where it is
 * @param to the other schema
 * @since 0.1
 */
public record SetTableSchema(QualifiedName table, Identifier to) implements TableOperation {

    /**
     * Checks that it is known where the table comes from.
     *
     * @throws IllegalArgumentException if its name has no schema
     */
    public SetTableSchema {
        if (table.schema().isEmpty()) {
            throw new IllegalArgumentException(
                    "the way back of table %s is not known: name it with its schema, such as public.%s"
                            .formatted(table, table));
        }
    }

    @Override
    public Traits traits() {
        return Traits.of(TableLock.ACCESS_EXCLUSIVE, TableWork.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new SetTableSchema(
                new QualifiedName(Optional.of(to), table.name()), table.schema().orElseThrow()));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.setTableSchema(this);
    }
}

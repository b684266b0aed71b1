package dev.rung.schema;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A column that is being written. Belongs to one call of a migration.
 *
 * @param <T> what its values are in Java
 * @since 0.1
 */
public final class Column<T> {

    private final Identifier name;
    private final DataType<T> type;
    private Nullability nullability = Nullability.NULLABLE;
    private Optional<ColumnValue> value = Optional.empty();

    Column(Identifier name, DataType<T> type) {
        this.name = name;
        this.type = type;
    }

    /**
     * Begins a column.
     *
     * @param name its name
     * @return the next step: its type
     */
    public static ColumnTypes named(String name) {
        return typesOf(new Identifier(name));
    }

    private static ColumnTypes typesOf(Identifier name) {
        return new ColumnTypes() {
            @Override
            public <T> Column<T> of(DataType<T> type) {
                return new Column<>(name, type);
            }
        };
    }

    /**
     * Takes no null.
     *
     * @return this
     */
    public Column<T> notNull() {
        nullability = Nullability.NOT_NULL;
        return this;
    }

    /**
     * Takes what an expression gives where a row brings no value.
     *
     * @param sql the expression
     * @return this
     */
    public Column<T> defaultSql(String sql) {
        value = Optional.of(new ColumnValue.Default(sql));
        return this;
    }

    ColumnWithParts in(QualifiedName table) {
        return new ColumnWithParts(
                new ColumnDefinition(name, type, Optional.empty(), nullability, value, Optional.empty()),
                List.of(),
                List.of());
    }
}

package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.GeneratedStorage;

/** The SQL of a column's value after its type, such as {@code default 0}; with a blank before it, or empty. */
final class ColumnValueSql implements ColumnValue.Visitor<String> {

    @Override
    public String byDefault(ColumnValue.Default value) {
        return " default " + value.sql();
    }

    @Override
    public String identity(ColumnValue.Identity value) {
        return IdentitySql.definition(value);
    }

    /** The type of such a column, {@code serial}, brings its default. */
    @Override
    public String serial(ColumnValue.Serial value) {
        return "";
    }

    @Override
    public String generated(ColumnValue.Generated value) {
        return " generated always as (%s) %s"
                .formatted(value.sql(), value.storage() == GeneratedStorage.STORED ? "stored" : "virtual");
    }
}

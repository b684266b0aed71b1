package dev.rung.rows.model;

import dev.rung.rows.internal.sql.Quoting;

/**
 * The name of a table, as the catalog has it. Immutable.
 *
 * @param schema the schema's name
 * @param name the table's own name
 * @since 0.1
 */
public record TableName(String schema, String name) {

    /**
     * Returns the name as SQL takes it, quoted.
     *
     * @since 0.1
     */
    public String sql() {
        return Quoting.identifier(schema) + "." + Quoting.identifier(name);
    }

    /** Returns the name as users say it: with its schema, unless that is {@code public}. */
    @Override
    public String toString() {
        return schema.equals("public") ? name : schema + "." + name;
    }
}

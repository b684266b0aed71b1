package dev.rung.runtime.internal.sql;

import dev.rung.runtime.internal.text.Printable;
import dev.rung.schema.internal.sql.Quoting;
import java.util.Optional;

/**
 * A table by schema and name, as they are, without quotes.
 *
 * @param schema the schema
 * @param table the table
 */
public record TableName(String schema, String table) {

    /** Returns the name as SQL: qualified, both parts quoted. */
    public String sql() {
        return Quoting.qualified(Optional.of(schema), table);
    }

    /** Returns the name as people write it. */
    @Override
    public String toString() {
        return Printable.of(schema + '.' + table);
    }
}

package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.RowsDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class Rows {

    private final QualifiedName table;
    private List<Identifier> key = List.of();
    private List<Identifier> columns = List.of();
    private final List<List<String>> rows = new ArrayList<>();

    Rows(String table) {
        this.table = QualifiedName.of(table);
    }

    /**
     * Sets the key: the columns by which a row is found again, unique together.
     *
     * @param names the columns
     * @return this
     */
    public Rows key(String... names) {
        key = Arrays.stream(names).map(Identifier::new).toList();
        return this;
    }

    /**
     * Sets the columns of the values, those of the key among them.
     *
     * @param names the columns
     * @return this
     */
    public Rows columns(String... names) {
        columns = Arrays.stream(names).map(Identifier::new).toList();
        return this;
    }

    /**
     * Adds a row.
     *
     * @param values its values in the order of the columns: texts, numbers, booleans, dates and times of
     * java.time, UUIDs, byte arrays, lists for arrays, or null
     * @return this
     * @throws IllegalArgumentException if SQL has no constant for a value
     */
    public Rows row(@Nullable Object... values) {
        rows.add(Arrays.stream(values).map(SqlLiteral::of).toList());
        return this;
    }

    RowsDefinition definition() {
        return new RowsDefinition(table, key, columns, rows);
    }
}

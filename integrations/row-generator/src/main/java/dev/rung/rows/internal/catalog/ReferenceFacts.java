package dev.rung.rows.internal.catalog;

import dev.rung.rows.model.TableName;
import java.util.List;

/**
 * A foreign key.
 *
 * @param match which nulls make a row refer to nothing
 * @param constraint its name as SQL, for {@code set constraints}
 */
public record ReferenceFacts(
        String name, List<String> columns, Target target, Match match, Deferral deferral, String constraint) {

    /** Which nulls make a row refer to nothing. */
    public enum Match {
        /** One is enough. */
        SIMPLE,
        /** All columns have to be null. */
        FULL
    }

    /**
     * What it refers to.
     *
     * @param table the number of the table in {@code pg_class}
     * @param from what to read the table's own rows from, as SQL: without those of tables that inherit from it
     * @param columns the columns referred to, in the order of those that refer
     */
    public record Target(long table, TableName name, String from, List<String> columns) {

        public Target {
            columns = List.copyOf(columns);
        }
    }

    public ReferenceFacts {
        columns = List.copyOf(columns);
    }

    public boolean isComposite() {
        return columns.size() > 1;
    }
}

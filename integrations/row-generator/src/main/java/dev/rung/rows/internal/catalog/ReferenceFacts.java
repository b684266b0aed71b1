package dev.rung.rows.internal.catalog;

import dev.rung.rows.model.TableName;
import java.util.List;

/**
 * A foreign key.
 *
 * @param match whether one null is enough for a row that refers to nothing
 * @param constraint its name as SQL, for {@code set constraints}
 */
public record ReferenceFacts(
        String name, List<String> columns, Target target, Match match, Deferral deferral, String constraint) {

    /** When a row refers to nothing. */
    public enum Match {
        SIMPLE,
        FULL
    }

    /**
     * What it refers to.
     *
     * @param table the catalog's number
     * @param from the place that the table's own rows are read from, as SQL
     * @param columns the columns there, in the order of the reference's own
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

package dev.rung.schema;

import dev.rung.schema.operation.ReversibleSql;
import dev.rung.sql.Sql;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * SQL that the author writes.
 *
 * @since 0.1
 */
public interface StatementChanges extends Changes {

    /**
     * Runs SQL; {@code reverse} gives the SQL of the rollback.
     *
     * <pre>{@code
     * db.sql("alter table orders cluster on orders_pkey").reverse("alter table orders set without cluster");
     * }</pre>
     *
     * @param up one statement or several, without parameters
     * @return the next step
     */
    default WayBackOfSql sql(@Sql String up) {
        var sql = new WayBackOfSql(up);
        add(() -> List.of(sql.operation()));
        return sql;
    }

    /**
     * SQL without the SQL of its rollback. Belongs to one call of a migration.
     *
     * @since 0.1
     */
    final class WayBackOfSql {

        private final String up;
        private @Nullable String down;

        private WayBackOfSql(String up) {
            this.up = Objects.requireNonNull(up, "sql");
        }

        /**
         * Sets the SQL of the rollback.
         *
         * @param sql one statement or several, without parameters
         */
        public void reverse(@Sql String sql) {
            down = Objects.requireNonNull(sql, "sql");
        }

        private ReversibleSql operation() {
            if (down == null) {
                throw new IllegalArgumentException(
                        "SQL has no inverse: give it one with reverse(sql), or implement Reversible and write down(): "
                                + up);
            }
            return new ReversibleSql(up, down);
        }
    }
}

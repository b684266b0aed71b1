package dev.rung.schema;

import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.StatisticsDefinition;
import dev.rung.sql.SqlPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Extended statistics that are being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class Statistics {

    private final QualifiedName name;
    private final QualifiedName table;
    private final List<IndexKey> keys = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();

    Statistics(QualifiedName name, String table, String... columns) {
        this.name = name;
        this.table = QualifiedName.of(table);
        Arrays.stream(columns).map(IndexKey::column).forEach(keys::add);
    }

    /**
     * Adds an expression.
     *
     * @param sql the expression
     * @return this
     */
    public Statistics expression(@SqlPart(prefix = "select (", suffix = ")") String sql) {
        keys.add(IndexKey.expression(sql));
        return this;
    }

    /**
     * Sets the kinds of statistics; the default is all.
     *
     * @param names the kinds: ndistinct, dependencies, mcv
     * @return this
     */
    public Statistics kinds(String... names) {
        kinds.addAll(List.of(names));
        return this;
    }

    StatisticsDefinition definition() {
        return new StatisticsDefinition(name, table, keys, kinds);
    }
}

package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexKey;

/** The SQL of what an index key reads: a column, or an expression in parentheses. */
final class IndexKeySql implements IndexKey.Source.Visitor<String> {

    @Override
    public String column(Identifier name) {
        return Names.of(name);
    }

    @Override
    public String expression(String sql) {
        return '(' + sql + ')';
    }
}

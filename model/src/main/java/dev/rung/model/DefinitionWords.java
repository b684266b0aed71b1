package dev.rung.model;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The SQL words that constraints and indexes have in common. */
final class DefinitionWords {

    private DefinitionWords() {}

    /** Returns the constant as SQL writes it: {@code SET_NULL} is {@code set null}. */
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String list(List<Identifier> columns) {
        return columns.stream().map(SqlText::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns the clause for columns that an index holds beside its keys; empty where there is none. */
    static String include(List<Identifier> columns) {
        return columns.isEmpty() ? "" : " include " + list(columns);
    }

    static String key(IndexKey key) {
        var source = key.source().accept(new IndexKey.Source.Visitor<String>() {
            @Override
            public String column(Identifier name) {
                return SqlText.quoted(name);
            }

            @Override
            public String expression(String sql) {
                return sql;
            }
        });
        var order = key.order() == IndexKey.Order.DESCENDING ? " desc" : "";
        var nulls = key.nulls() == IndexKey.Nulls.AS_ORDER_SAYS ? "" : " nulls " + of(key.nulls());
        return source + order + nulls;
    }
}

package dev.rung.runtime.operation.sequence;

import dev.rung.schema.AnyType;
import dev.rung.schema.Column;
import dev.rung.schema.ColumnTypes;
import java.util.List;
import java.util.function.Function;

/** A type of columns. */
interface ModelType {

    Column<?> of(ColumnTypes column);

    /** Returns expressions that a column of this type can have as its default. */
    List<String> defaults();

    /** Types of the server. */
    @SuppressWarnings("ImmutableEnumChecker") // nobody changes them
    enum BuiltIn implements ModelType {
        INTEGER(ColumnTypes::integer, "0", "-7"),
        BIGINT(ColumnTypes::bigint, "42", "(1 + 2)"),
        TEXT(ColumnTypes::text, "'it''s'", "upper('new')"),
        VARCHAR(column -> column.varchar(20), "'a'", "''"),
        NUMERIC(column -> column.numeric(12, 2), "1.50", "0"),
        WIDE_NUMERIC(column -> column.numeric(14, 2), "1.50", "0"),
        TIMESTAMPTZ(ColumnTypes::timestamptz, "now()", "'2026-01-01 00:00:00+00'"),
        BOOLEAN(ColumnTypes::bool, "true", "false"),
        UUID(ColumnTypes::uuid, "gen_random_uuid()"),
        JSONB(ColumnTypes::jsonb, "'{}'"),
        TEXTS(column -> column.text().array(), "'{}'", "array['a', 'b']");

        private final Function<ColumnTypes, Column<?>> choice;
        private final List<String> defaults;

        BuiltIn(Function<ColumnTypes, Column<?>> choice, String... defaults) {
            this.choice = choice;
            this.defaults = List.of(defaults);
        }

        @Override
        public Column<?> of(ColumnTypes column) {
            return choice.apply(column);
        }

        @Override
        public List<String> defaults() {
            return defaults;
        }

        boolean counts() {
            return this == INTEGER || this == BIGINT;
        }
    }

    /** A type of the schema, as {@link AnyType#of(String)} takes it. */
    interface Named extends ModelType {

        String name();

        @Override
        default Column<?> of(ColumnTypes column) {
            return column.of(name());
        }
    }
}

package dev.rung.runtime.operation.sequence;

import dev.rung.schema.AnyType;
import dev.rung.schema.Column;
import dev.rung.schema.ColumnTypes;
import java.util.List;
import java.util.Optional;

/** A type of columns. */
interface ModelType {

    Column<?> of(ColumnTypes column);

    /** Returns expressions that a column of this type can have as its default. */
    List<String> defaults();

    /** Types of the server. */
    enum BuiltIn implements ModelType {
        INTEGER,
        BIGINT,
        TEXT,
        VARCHAR,
        NUMERIC,
        WIDE_NUMERIC,
        TIMESTAMPTZ,
        BOOLEAN,
        UUID,
        JSONB,
        TEXTS;

        @Override
        public Column<?> of(ColumnTypes column) {
            return switch (this) {
                case INTEGER -> column.integer();
                case BIGINT -> column.bigint();
                case TEXT -> column.text();
                case VARCHAR -> column.varchar(20);
                case NUMERIC -> column.numeric(12, 2);
                case WIDE_NUMERIC -> column.numeric(14, 2);
                case TIMESTAMPTZ -> column.timestamptz();
                case BOOLEAN -> column.bool();
                case UUID -> column.uuid();
                case JSONB -> column.jsonb();
                case TEXTS -> column.text().array();
            };
        }

        @Override
        public List<String> defaults() {
            return switch (this) {
                case INTEGER -> List.of("0", "-7");
                case BIGINT -> List.of("42", "(1 + 2)");
                case TEXT -> List.of("'it''s'", "upper('new')");
                case VARCHAR -> List.of("'a'", "''");
                case NUMERIC, WIDE_NUMERIC -> List.of("1.50", "0");
                case TIMESTAMPTZ -> List.of("now()", "'2026-01-01 00:00:00+00'");
                case BOOLEAN -> List.of("true", "false");
                case UUID -> List.of("gen_random_uuid()");
                case JSONB -> List.of("'{}'");
                case TEXTS -> List.of("'{}'", "array['a', 'b']");
            };
        }

        /** Returns a type that a column can be changed to and back. */
        Optional<BuiltIn> other() {
            return switch (this) {
                case INTEGER -> Optional.of(BIGINT);
                case BIGINT -> Optional.of(INTEGER);
                case VARCHAR -> Optional.of(TEXT);
                case NUMERIC -> Optional.of(WIDE_NUMERIC);
                case TEXT -> Optional.of(UUID);
                default -> Optional.empty();
            };
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

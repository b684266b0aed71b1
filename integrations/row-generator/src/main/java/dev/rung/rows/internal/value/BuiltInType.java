package dev.rung.rows.internal.value;

import java.util.List;
import java.util.Set;

/**
 * A type of PostgreSQL itself.
 *
 * @param name as in {@code pg_type}
 * @param modifier the type modifier, -1 for none
 */
public record BuiltInType(String name, int modifier) implements ColumnType {

    private static final Set<String> IN_ORDER = Set.of(
            "int2", "int4", "int8", "numeric", "float4", "float8", "money", "date", "timestamp", "timestamptz", "oid");

    /** What a server may have been built without. */
    private static final Set<String> OPTIONAL = Set.of("xml");

    private static final int LENGTH_OFFSET = 4;
    private static final int LONGEST_NAME = 15;

    @Override
    public List<Value> values(Seed seed) {
        return switch (name) {
            case "int2", "int4", "int8", "oid", "xid", "xid8", "cid", "float4", "float8", "money" ->
                NumberValues.of(name, seed);
            case "numeric" -> NumberValues.numeric(modifier - LENGTH_OFFSET, seed);
            case "text", "refcursor" -> TextValues.of(seed, TextValues.UNLIMITED);
            case "varchar", "bpchar" -> TextValues.of(seed, length());
            case "name" -> TextValues.of(seed, LONGEST_NAME);
            case "bit", "varbit" -> BitValues.of(name, modifier, seed);
            case "date", "time", "timetz", "timestamp", "timestamptz", "interval" -> TimeValues.of(name, seed);
            case "bytea" -> ByteValues.of(seed);
            case "json", "jsonb" -> JsonValues.of(seed);
            default -> AssortedValues.of(name, seed);
        };
    }

    @Override
    public boolean isCertain() {
        return !OPTIONAL.contains(name);
    }

    @Override
    public boolean isClosed() {
        return name.equals("bool");
    }

    boolean isOrderedByOrdinal() {
        return IN_ORDER.contains(name);
    }

    private int length() {
        return modifier < LENGTH_OFFSET ? TextValues.UNLIMITED : modifier - LENGTH_OFFSET;
    }
}

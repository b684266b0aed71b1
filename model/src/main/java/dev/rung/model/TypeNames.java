package dev.rung.model;

import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of types, which have several spellings each. */
final class TypeNames {

    private static final Map<String, String> LONG = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("serial", "integer"),
            Map.entry("serial4", "integer"),
            Map.entry("bigserial", "bigint"),
            Map.entry("serial8", "bigint"),
            Map.entry("smallserial", "smallint"),
            Map.entry("serial2", "smallint"),
            Map.entry("bool", "boolean"),
            Map.entry("decimal", "numeric"),
            Map.entry("float", "double precision"),
            Map.entry("float8", "double precision"),
            Map.entry("float4", "real"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("char", "character"),
            Map.entry("varbit", "bit varying"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("time", "time without time zone"));
    private static final Pattern PARTS = Pattern.compile("([^(\\[]++)(\\([^)]*+\\))?([^(\\[]*+)((?:\\[])*+)");
    private static final String NAME = "\"((?:[^\"]++|\"\")++)\"";
    private static final Pattern QUOTED = Pattern.compile("(?:" + NAME + "\\.)?" + NAME + "((?:\\[])*+)");

    private TypeNames() {}

    /** Returns the spelling that the server prints; unchanged where the type is not built in. */
    static String full(String sql) {
        var parts = PARTS.matcher(sql.strip());
        if (sql.contains("\"") || !parts.matches()) {
            return sql;
        }
        var modifier = parts.group(2) == null ? "" : parts.group(2).replaceAll("\\s", "");
        var name = words(parts.group(1) + " " + parts.group(3));
        var full = LONG.getOrDefault(name, name);
        var zone = full.indexOf(" with");
        var place = zone < 0 ? full.length() : zone;
        return full.substring(0, place) + modifier + full.substring(place) + parts.group(4);
    }

    /** Returns the type without its length or precision. */
    static String base(String sql) {
        return full(sql).replaceAll("\\([^()]*+\\)", "");
    }

    private static String words(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** Returns the name of a type of the user; empty where it is one of the server, or may be. */
    static Optional<QualifiedName> named(DataType<?> type) {
        var parts = QUOTED.matcher(type.sql());
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new QualifiedName(
                Optional.ofNullable(parts.group(1)).map(TypeNames::unquoted), unquoted(parts.group(2))));
    }

    static DataType<?> renamed(DataType<?> type, QualifiedName to) {
        var parts = QUOTED.matcher(type.sql());
        var arrays = parts.matches() ? parts.group(3) : "";
        return new DataType<>(DataType.named(to).sql() + arrays);
    }

    private static Identifier unquoted(String name) {
        return new Identifier(name.replace("\"\"", "\""));
    }
}

package dev.rung.runtime.internal.snapshot;

/** Expressions that several queries need. */
final class Snippets {

    private Snippets() {}

    /** Returns when something fires that {@code column} says of, {@code tgenabled} for example. */
    static String firing(String column) {
        return """
                case %s when 'O' then 'enabled' when 'D' then 'disabled' when 'R' then 'enabled on replicas'
                when 'A' then 'enabled always' end""".formatted(column);
    }

    /** Returns the options in {@code column}, by name; without the values that look like a secret. */
    static String options(String column) {
        return """
                (select pg_catalog.string_agg(pg_catalog.quote_ident(o.option_name) || ' '
                || case when o.option_name ~* '(pass|pwd|secret|token|credential|key$)' then '***'
                else pg_catalog.quote_literal(o.option_value) end, ', ' order by o.option_name)
                from pg_catalog.pg_options_to_table(%s) o)""".formatted(column);
    }

    /** Returns the settings in {@code column}, an array of {@code name=value}, in order. */
    static String settings(String column) {
        return "(select pg_catalog.string_agg(s, ', ' order by s) from pg_catalog.unnest(%s) s)".formatted(column);
    }

    /** Returns the signature of the function whose number is in {@code column}; null where that is 0. */
    static String function(String column) {
        return "nullif(%s::pg_catalog.oid, 0)::pg_catalog.regprocedure::text".formatted(column);
    }

    /** Returns the name of the role whose number is in {@code column}. */
    static String role(String column) {
        return "pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(%s))".formatted(column);
    }
}

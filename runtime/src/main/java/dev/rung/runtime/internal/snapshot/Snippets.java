package dev.rung.runtime.internal.snapshot;

/** Expressions that several queries need. */
final class Snippets {

    /**
     * The storage parameters that people set, as a regular expression. The server, or a build of it, may keep more there for
     * itself, which changes by itself.
     */
    private static final String STORAGE_PARAMETERS =
            "^(toast\\.)?(fillfactor|toast_tuple_target|parallel_workers|user_catalog_table"
                    + "|(log_)?auto(vacuum|analyze)_\\w+|vacuum_\\w+|security_barrier|security_invoker|check_option)=";

    /** Values whose name looks like that of a secret are not shown. */
    private static final String SECRET = "(pass|pwd|secret|token|credential|key$)";

    private Snippets() {}

    /** Returns SQL for the words of a firing mode, as {@code column} holds it; {@code tgenabled} for example. */
    static String firing(String column) {
        return """
                case %s when 'O' then 'enabled' when 'D' then 'disabled' when 'R' then 'enabled on replicas'
                when 'A' then 'enabled always' end""".formatted(column);
    }

    /** Returns the options in {@code column}, by name; without the values that look like a secret. */
    static String options(String column) {
        return """
                (select pg_catalog.string_agg(pg_catalog.quote_ident(o.option_name) || ' '
                || case when o.option_name ~* '%s' then '***'
                else pg_catalog.quote_literal(o.option_value) end, ', ' order by o.option_name)
                from pg_catalog.pg_options_to_table(%s) o)""".formatted(SECRET, column);
    }

    /** Returns the value of the setting {@code entry}, which is a {@code name=value}; not where it looks like a secret. */
    static String settingValue(String entry) {
        return """
                case when pg_catalog.split_part(%1$s, '=', 1) ~* '%2$s' then '***'
                else pg_catalog.quote_literal(pg_catalog.substr(%1$s, pg_catalog.strpos(%1$s, '=') + 1)) end""".formatted(entry, SECRET);
    }

    /**
     * Returns the storage parameters in {@code column}, in order: those that people set, and all of an access method that is
     * not supplied with the server.
     */
    static String storageParameters(String column, String accessMethod) {
        return settings("array(select p from pg_catalog.unnest(%s) p where %s >= 16384 or p ~ '%s')"
                .formatted(column, accessMethod, STORAGE_PARAMETERS));
    }

    /** Returns the options of a column of a table, in order: those that people set. */
    static String columnOptions(String column) {
        return settings(
                "array(select p from pg_catalog.unnest(%s) p where p ~ '^n_distinct(_inherited)?=')".formatted(column));
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

package dev.rung.runtime.internal.history;

import dev.rung.schema.internal.sql.Quoting;

/**
 * What changes of a table when its kind or owner does, or when it gets columns, checks, triggers, rules, row-level security or
 * children: so that each write can ask, for little, whether it is still as it was read.
 *
 * @param facts what {@link #FACTS} gave
 * @param hasTriggers whether it has triggers of foreign keys, or had others: the server then shows no difference when it gets more
 * @param hasRules whether it had rules
 * @param hasChildren whether it had children
 */
record TableSignature(String facts, boolean hasTriggers, boolean hasRules, boolean hasChildren) {

    /** Of {@code c}, a row of {@code pg_class}. */
    static final String FACTS = """
            pg_catalog.concat_ws(' ', c.oid, c.relkind, c.relpersistence, c.relowner, c.relnatts, c.relchecks, c.reloftype,
            c.relispartition, c.relrowsecurity, c.relforcerowsecurity)""";

    private static final String NO_TRIGGER = """
             and not exists (select from pg_catalog.pg_trigger t
            where t.tgrelid operator(pg_catalog.=) c.oid and not t.tgisinternal)""";

    private static final String NO_RULE = """
             and not exists (select from pg_catalog.pg_rewrite r where r.ev_class operator(pg_catalog.=) c.oid)""";

    private static final String NO_CHILD = """
             and not exists (select from pg_catalog.pg_inherits i where i.inhparent operator(pg_catalog.=) c.oid)""";

    /**
     * Returns the condition that {@code c} is still so. A flag says that there is something, or was: {@code vacuum} takes it away
     * where there is nothing any more. So one that is dropped is no change, and where it was set, its catalog is queried.
     */
    String sameSql() {
        return FACTS + " operator(pg_catalog.=) " + Quoting.literal(facts)
                + (hasTriggers ? NO_TRIGGER : " and not c.relhastriggers")
                + (hasRules ? NO_RULE : " and not c.relhasrules")
                + (hasChildren ? NO_CHILD : " and not c.relhassubclass");
    }
}

package dev.rung.schema.definition;

/**
 * What a role may do with an object.
 *
 * @since 0.1
 */
public enum Privilege {
    /** Read a table, view, column or sequence. */
    SELECT,
    /** Insert rows. */
    INSERT,
    /** Update rows, or a sequence. */
    UPDATE,
    /** Delete rows. */
    DELETE,
    /** Truncate a table. */
    TRUNCATE,
    /** Refer to a table by foreign keys. */
    REFERENCES,
    /** Create triggers. */
    TRIGGER,
    /** Vacuum, analyze, reindex, refresh, cluster and lock a table; PostgreSQL 17 and later. */
    MAINTAIN,
    /** Use a schema, sequence, type or language. */
    USAGE,
    /** Create objects in a schema or database. */
    CREATE,
    /** Call a routine. */
    EXECUTE
}

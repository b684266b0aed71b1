package dev.rung.schema.definition;

/**
 * The kinds of objects that have a name.
 *
 * @since 0.1
 */
public enum ObjectKind {
    /** A schema. */
    SCHEMA,
    /** A table. */
    TABLE,
    /** A foreign table. */
    FOREIGN_TABLE,
    /** A column of a table or view. */
    COLUMN,
    /** A constraint of a table. */
    CONSTRAINT,
    /** An attribute of a composite type. */
    ATTRIBUTE,
    /** A CHECK constraint of a domain. */
    DOMAIN_CONSTRAINT,
    /** An index. */
    INDEX,
    /** A view. */
    VIEW,
    /** A materialized view. */
    MATERIALIZED_VIEW,
    /** A sequence. */
    SEQUENCE,
    /** An enum, a composite or a range type. */
    TYPE,
    /** A domain. */
    DOMAIN,
    /** A collation. */
    COLLATION,
    /** A function. */
    FUNCTION,
    /** A procedure. */
    PROCEDURE,
    /** An aggregate. */
    AGGREGATE,
    /** A trigger of a table. */
    TRIGGER,
    /** A rule of a table. */
    RULE,
    /** A row-level security policy of a table. */
    POLICY,
    /** An event trigger. */
    EVENT_TRIGGER,
    /** An extension. */
    EXTENSION,
    /** A publication. */
    PUBLICATION,
    /** Extended statistics. */
    STATISTICS
}

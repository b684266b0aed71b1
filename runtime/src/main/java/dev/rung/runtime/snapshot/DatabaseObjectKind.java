package dev.rung.runtime.snapshot;

import java.util.Locale;

/**
 * What users can make in a database. The order is that of the differences in a {@link SchemaDiff}.
 *
 * @since 0.1
 */
public enum DatabaseObjectKind {
    /** The database itself: its comment, settings and large objects, and who may do what in it. */
    DATABASE,
    /** A schema. */
    SCHEMA,
    /** An extension, with what users changed in the grants and comments of its objects. */
    EXTENSION,
    /** A procedural language. */
    LANGUAGE,
    /** An access method of tables or indexes. */
    ACCESS_METHOD,
    /** A foreign-data wrapper. */
    FOREIGN_DATA_WRAPPER,
    /** A foreign server. */
    FOREIGN_SERVER,
    /** A user mapping: the account of a role on a foreign server; without the values of its options. */
    USER_MAPPING,
    /** A type of labels. */
    ENUM_TYPE,
    /** A domain. */
    DOMAIN,
    /** A type of attributes, created by {@code create type ... as (...)}. */
    COMPOSITE_TYPE,
    /** An attribute of a composite type. */
    ATTRIBUTE,
    /** A range type, and the multirange type with it. */
    RANGE_TYPE,
    /** A type with functions of its own, or one that has no more than a name yet. */
    BASE_TYPE,
    /** A collation. */
    COLLATION,
    /** A conversion between encodings. */
    CONVERSION,
    /** A table, be it partitioned, a partition or neither. */
    TABLE,
    /** A foreign table. */
    FOREIGN_TABLE,
    /** A view. */
    VIEW,
    /** A materialized view. */
    MATERIALIZED_VIEW,
    /** A column of a table or a view. */
    COLUMN,
    /** A constraint of a table or a domain; where a column is not null, that is a fact of the column. */
    CONSTRAINT,
    /** An index. */
    INDEX,
    /** A sequence; its current value is data. */
    SEQUENCE,
    /** Extended statistics. */
    STATISTICS,
    /** A trigger on a table or a view. */
    TRIGGER,
    /** A rule. */
    RULE,
    /** A policy of row-level security. */
    POLICY,
    /** A function. */
    FUNCTION,
    /** A procedure. */
    PROCEDURE,
    /** An aggregate function. */
    AGGREGATE,
    /** An operator. */
    OPERATOR,
    /** A family of operators, with its operators and functions. */
    OPERATOR_FAMILY,
    /** An operator class. */
    OPERATOR_CLASS,
    /** A cast. */
    CAST,
    /** A transform between a type and a language. */
    TRANSFORM,
    /** A text search parser. */
    TEXT_SEARCH_PARSER,
    /** A text search template. */
    TEXT_SEARCH_TEMPLATE,
    /** A text search dictionary. */
    TEXT_SEARCH_DICTIONARY,
    /** A text search configuration, with its mappings. */
    TEXT_SEARCH_CONFIGURATION,
    /** An event trigger. */
    EVENT_TRIGGER,
    /** A publication, with what it publishes. */
    PUBLICATION,
    /** A subscription; without the way to its publisher. */
    SUBSCRIPTION,
    /** What the server grants by itself on what a role creates. */
    DEFAULT_PRIVILEGES,
    /** That a role is a member of another; only where a migration of this database has granted that, in a transaction. */
    ROLE_MEMBERSHIP;

    /**
     * Returns the kind as a sentence calls it, {@code materialized view} for example.
     *
     * @return one word or more, in lower case
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

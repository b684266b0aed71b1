package dev.rung.schema;

import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.ReferenceAction;
import dev.rung.sql.SqlPart;

/**
 * The words of SQL that migrations use most, to be imported by {@code import static dev.rung.schema.Keywords.*}.
 *
 * @since 0.1
 */
public final class Keywords {

    /** The default access method of indexes, for sorted values. */
    public static final String BTREE = "btree";
    /** The access method for equal values. */
    public static final String HASH = "hash";
    /** The access method for shapes, ranges and exclusions. */
    public static final String GIST = "gist";
    /** The access method for values of many parts, such as arrays, JSON and texts to search. */
    public static final String GIN = "gin";
    /** The access method for values that fall into parts, such as points and addresses. */
    public static final String SPGIST = "spgist";
    /** The access method for long tables whose rows lie in order. */
    public static final String BRIN = "brin";

    /** Two values are the same. */
    public static final String EQUAL = "=";
    /** Two values differ. */
    public static final String NOT_EQUAL = "<>";
    /** Two ranges, shapes or arrays share something. */
    public static final String OVERLAPS = "&&";

    /** A change is refused, at the end of the statement or transaction. */
    public static final ReferenceAction NO_ACTION = ReferenceAction.NO_ACTION;
    /** A change is refused at once. */
    public static final ReferenceAction RESTRICT = ReferenceAction.RESTRICT;
    /** A row is deleted or updated with the referenced row. */
    public static final ReferenceAction CASCADE = ReferenceAction.CASCADE;
    /** The referencing columns become null. */
    public static final ReferenceAction SET_NULL = ReferenceAction.SET_NULL;
    /** The referencing columns get their defaults. */
    public static final ReferenceAction SET_DEFAULT = ReferenceAction.SET_DEFAULT;

    /** No lower end of a range. */
    public static final PartitionBounds.Edge MINVALUE = PartitionBounds.Edge.MINVALUE;
    /** No upper end of a range. */
    public static final PartitionBounds.Edge MAXVALUE = PartitionBounds.Edge.MAXVALUE;

    private Keywords() {}

    /**
     * Begins a column.
     *
     * @param name its name
     * @return the next step: its type
     */
    public static ColumnTypes column(String name) {
        return Column.named(name);
    }

    /**
     * Names the earlier migration that created something, so that it need not be described again where it is dropped:
     * {@code db.dropTable("orders", createdBy(new V0003Orders()))}.
     *
     * @param migration the migration, a new object of its class; one whose change is code cannot be named, and does not compile
     * @return what can be taken from it
     * @throws IllegalArgumentException if a migration refers to itself
     */
    public static EarlierMigration createdBy(ReversibleChange migration) {
        return EarlierMigration.of(migration);
    }

    /**
     * Returns a key in ascending order.
     *
     * @param column the column
     * @return the key
     */
    public static IndexKey asc(String column) {
        return IndexKey.column(column);
    }

    /**
     * Returns a key in descending order.
     *
     * @param column the column
     * @return the key
     */
    public static IndexKey desc(String column) {
        return IndexKey.column(column).descending();
    }

    /**
     * Returns a key that is an expression.
     *
     * @param sql the expression
     * @return the key
     */
    public static IndexKey expression(@SqlPart(prefix = "select (", suffix = ")") String sql) {
        return IndexKey.expression(sql);
    }
}

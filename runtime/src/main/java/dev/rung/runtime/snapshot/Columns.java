package dev.rung.runtime.snapshot;

/** What is known of a column or an attribute, besides what is compared. */
final class Columns {

    /** The position among the columns that were not dropped: only the order matters. */
    static final String POSITION = "position";

    private Columns() {}

    static boolean isOne(SchemaObject object) {
        return object.id().kind() == DatabaseObjectKind.COLUMN || object.id().kind() == DatabaseObjectKind.ATTRIBUTE;
    }

    /** Returns what has the column: a table, a view, a composite type. */
    static ObjectId table(SchemaObject column) {
        return column.parents().get(0);
    }

    /** Returns its name alone. */
    static String name(SchemaObject column) {
        return column.id().name().substring(table(column).name().length() + 1);
    }

    static int position(SchemaObject column) {
        return Integer.parseInt(column.fact(POSITION).orElseThrow());
    }
}

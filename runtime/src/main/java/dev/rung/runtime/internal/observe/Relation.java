package dev.rung.runtime.internal.observe;

/**
 * A table or view, or what belongs to one.
 *
 * @param id its number in the catalog
 * @param table the number of the table that it is or belongs to
 * @param name its name as SQL, qualified; a TOAST table and its index go by the name of their table
 * @param file the number of its file; 0 where it has none
 * @param isInvalidIndex whether it is an index that the server does not use
 */
record Relation(long id, long table, String name, long file, boolean isInvalidIndex) {

    boolean isTable() {
        return id == table;
    }
}

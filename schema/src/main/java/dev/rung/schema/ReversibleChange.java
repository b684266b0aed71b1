package dev.rung.schema;

/**
 * A change of a schema whose inverse is derived. It is described without a connection.
 *
 * @since 0.1
 */
public interface ReversibleChange {

    /**
     * Describes the change. Must describe the same change whenever it is called.
     *
     * @param db takes the changes, in their order
     */
    void change(ReversibleSchema db);
}

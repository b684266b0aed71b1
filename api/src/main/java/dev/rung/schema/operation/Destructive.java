package dev.rung.schema.operation;

/**
 * An operation that destroys data if there is any.
 *
 * @since 0.1
 */
public interface Destructive {

    /**
     * Returns where the data is that it destroys.
     *
     * @return the place
     */
    StoredData destroys();
}

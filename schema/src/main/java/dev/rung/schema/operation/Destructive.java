package dev.rung.schema.operation;

import java.util.Optional;

/**
 * An operation that destroys data if there is any.
 *
 * @since 0.1
 */
public interface Destructive {

    /**
     * Returns where the data is that it destroys.
     *
     * @return the place; empty where it destroys none after all
     */
    Optional<StoredData> destroys();
}

package dev.rung;

/**
 * A migration whose {@code down} its author writes.
 *
 * @since 0.1
 */
public non-sealed interface Reversible extends MigrationBody {

    /**
     * Moves the database one version up.
     *
     * @param db where to do it, valid until this method returns
     * @throws Exception if the migration cannot be done; what it did is then rolled back, unless {@code up} runs outside a transaction
     */
    void up(MigrationContext db) throws Exception;

    /**
     * Moves the database one version down: undoes what {@link #up} did, so that {@code up} can run again.
     *
     * @param db where to do it, valid until this method returns
     * @throws Exception if it fails; what it did is then rolled back, unless {@code down} runs outside a transaction
     */
    void down(MigrationContext db) throws Exception;
}

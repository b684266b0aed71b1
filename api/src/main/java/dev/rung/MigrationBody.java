package dev.rung;

/**
 * What a migration does, in one of the kinds that differ by their way back: {@link Reversible} and
 * {@link ForwardOnly}. A class implements exactly one of them.
 *
 * <p>A new object is made for every attempt, and one thread uses it.
 *
 * @since 0.1
 */
public sealed interface MigrationBody permits Reversible, ForwardOnly {

    /**
     * Moves the database one version up.
     *
     * @param db where to do it, valid until this method returns
     * @throws Exception if the migration cannot be done; what it did is then rolled back, if it is transactional
     */
    void up(MigrationContext db) throws Exception;
}

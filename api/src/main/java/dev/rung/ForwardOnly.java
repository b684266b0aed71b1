package dev.rung;

/**
 * A migration that cannot be rolled back. A rollback that would cross it is refused before anything runs, with the
 * {@linkplain #reason() reason}.
 *
 * @since 0.1
 */
public non-sealed interface ForwardOnly extends MigrationBody {

    /**
     * Moves the database one version up.
     *
     * @param db where to do it, valid until this method returns
     * @throws Exception if the migration cannot be done; what it did is then rolled back, if it is transactional
     */
    void up(MigrationContext db) throws Exception;

    /**
     * Returns why it cannot be rolled back, as a sentence for the person who wants to. Called without a database,
     * whenever a rollback is planned.
     *
     * @return the reason, not blank
     */
    String reason();
}

package dev.rung;

/**
 * A migration without a way back. A rollback that would cross it is refused before anything runs, with the
 * {@linkplain #reason() reason}.
 *
 * @since 0.1
 */
public non-sealed interface ForwardOnly extends MigrationBody {

    /**
     * Returns why there is no way back, as a sentence for the person who wants to roll back. Called without a database,
     * whenever a rollback is planned.
     *
     * @return the reason, not blank
     */
    String reason();
}

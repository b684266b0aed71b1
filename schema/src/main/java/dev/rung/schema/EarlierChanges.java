package dev.rung.schema;

/**
 * Changes that revert an earlier migration.
 *
 * @since 0.1
 */
public interface EarlierChanges extends Changes {

    /**
     * Reverts all changes of an earlier migration, in reverse order, without repeating their definitions:
     * {@code db.revert(new V0003Orders())}. A rollback applies it again. Revert first what later migrations changed of it,
     * the latest first; the model reports where that was forgotten.
     *
     * @param migration the earlier migration, a new object of its class
     * @throws IllegalArgumentException if the migration refers to itself, or has an operation that creates only what is missing
     */
    default void revert(ReversibleChange migration) {
        var reverted = EarlierMigration.of(migration).reverted();
        add(() -> reverted);
    }
}

package dev.rung.schema;

/**
 * Changes that take back an earlier migration.
 *
 * @since 0.1
 */
public interface EarlierChanges extends Changes {

    /**
     * Takes back all that an earlier migration changed, in the reverse order, without repeating it:
     * {@code db.revert(new V0003Orders())}. Rolled back, it is done again. What later migrations changed of it is to be taken
     * back before, the latest first; the model says where that was forgotten.
     *
     * @param migration the earlier migration, a new object of its class
     * @throws IllegalArgumentException if the migration refers to itself, or has an operation that creates only what is missing
     */
    default void revert(ReversibleChange migration) {
        var reverted = EarlierMigration.of(migration).reverted();
        add(() -> reverted);
    }
}

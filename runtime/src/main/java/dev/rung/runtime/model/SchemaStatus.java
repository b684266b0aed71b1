package dev.rung.runtime.model;

import java.util.List;
import java.util.Optional;

/**
 * All migrations of a schema, at one moment.
 *
 * @param database the name of the database
 * @param migrations those of the code and those of the history, by ascending version
 * @param history what they were compared with
 * @param runner the session that migrates at this moment; empty where there is none
 * @since 0.1
 */
public record SchemaStatus(
        String database, List<MigrationStatus> migrations, History history, Optional<LockHolder> runner) {

    public SchemaStatus {
        migrations = List.copyOf(migrations);
    }

    /**
     * Returns the highest version that is applied.
     *
     * @return the version; empty where none is
     */
    public Optional<Version> current() {
        var applied = history.applied();
        return applied.isEmpty() ? Optional.empty() : Optional.of(applied.lastKey());
    }

    /**
     * Returns the migrations in the given state.
     *
     * @param state the state to filter by
     * @return them, by ascending version
     */
    public List<MigrationStatus> in(MigrationState state) {
        return migrations.stream()
                .filter(migration -> migration.state() == state)
                .toList();
    }

    /**
     * Returns whether all migrations in the code are applied and unchanged, and no others are applied.
     *
     * @return whether there is nothing to do
     */
    public boolean isUpToDate() {
        return in(MigrationState.APPLIED).size() == migrations.size();
    }

    /**
     * Returns the status as a table for a person: a line that sums it up, then a line for each migration.
     * Control characters are visible, long texts are cut, and no line end follows the last line. Programs read the
     * components instead.
     *
     * @return the table; only its first line where there is nothing to list
     */
    public String describe() {
        return Tables.table(this);
    }

    /** Returns the status in one line, as logs show it. */
    @Override
    public String toString() {
        return Tables.line(this);
    }
}

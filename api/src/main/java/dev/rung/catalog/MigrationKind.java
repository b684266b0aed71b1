package dev.rung.catalog;

import dev.rung.AutoReversible;
import dev.rung.ForwardOnly;
import dev.rung.MigrationBody;
import dev.rung.Reversible;

/**
 * The kinds of migrations, of which each has exactly one: whether it can be rolled back is known without loading its class.
 *
 * @since 0.1
 */
public enum MigrationKind {

    /** The class is {@link AutoReversible}: its down migration is derived. */
    AUTO_REVERSIBLE(AutoReversible.class),

    /** The class is {@link Reversible}: it has a down migration. */
    REVERSIBLE(Reversible.class),

    /** The class is {@link ForwardOnly}: it cannot be rolled back. */
    FORWARD_ONLY(ForwardOnly.class);

    private final Class<? extends MigrationBody> type;

    MigrationKind(Class<? extends MigrationBody> type) {
        this.type = type;
    }

    /**
     * Returns the interface that a migration of this kind implements.
     *
     * @return the interface
     */
    public Class<? extends MigrationBody> type() {
        return type;
    }
}

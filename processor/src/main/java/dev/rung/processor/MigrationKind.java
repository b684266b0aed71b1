package dev.rung.processor;

import dev.rung.AutoReversible;
import dev.rung.ForwardOnly;
import dev.rung.MigrationBody;
import dev.rung.Reversible;
import dev.rung.catalog.WayBack;

/** The interfaces of which a migration implements exactly one. */
enum MigrationKind {
    AUTO_REVERSIBLE(AutoReversible.class, WayBack.DERIVED),
    REVERSIBLE(Reversible.class, WayBack.REVERSIBLE),
    FORWARD_ONLY(ForwardOnly.class, WayBack.FORWARD_ONLY);

    private final Class<? extends MigrationBody> type;
    private final WayBack wayBack;

    MigrationKind(Class<? extends MigrationBody> type, WayBack wayBack) {
        this.type = type;
        this.wayBack = wayBack;
    }

    String typeName() {
        return type.getName();
    }

    WayBack wayBack() {
        return wayBack;
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}

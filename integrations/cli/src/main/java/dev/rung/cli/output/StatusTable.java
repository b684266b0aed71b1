package dev.rung.cli.output;

import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.SchemaStatus;
import java.util.List;

/** A status without most of what is applied. */
public final class StatusTable {

    private static final int SHOWN = 5;

    private StatusTable() {}

    /** Returns the last five migrations that are applied, and all that are in another state. */
    public static String of(SchemaStatus status) {
        var applied = status.in(MigrationState.APPLIED);
        var left = applied.subList(0, Math.max(0, applied.size() - SHOWN));
        if (left.isEmpty()) {
            return status.describe();
        }
        var shown = status.migrations().stream()
                .filter(migration -> !left.contains(migration))
                .toList();
        return "%s\n(%d more are applied: --all shows them)".formatted(described(status, shown), left.size());
    }

    private static String described(SchemaStatus status, List<MigrationStatus> shown) {
        return new SchemaStatus(status.database(), shown, status.history(), status.runner()).describe();
    }
}

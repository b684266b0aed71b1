package dev.rung.runtime.internal.plan;

import dev.rung.runtime.model.Version;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has allowed, with the reason.
 *
 * @param outOfOrder why a version may be applied below the top
 * @param dataLoss why a rollback may destroy data; empty where it may not
 */
public record Permissions(Map<Version, String> outOfOrder, Optional<String> dataLoss) {

    /** Nothing is permitted. */
    public static final Permissions NONE = new Permissions(Map.of(), Optional.empty());

    public Permissions {
        outOfOrder = Map.copyOf(outOfOrder);
    }
}

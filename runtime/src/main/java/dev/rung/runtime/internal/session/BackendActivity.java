package dev.rung.runtime.internal.session;

import dev.rung.runtime.event.StatementProgress;
import dev.rung.runtime.model.LockHolder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the server process of a run does, as another session sees it.
 *
 * @param waitsFor the sessions that it waits for
 * @param progress how far it is with its statement; empty where the server does not say
 */
record BackendActivity(List<LockHolder> waitsFor, Optional<StatementProgress> progress) {

    /** Nothing is known of it. */
    static final BackendActivity UNKNOWN = new BackendActivity(List.of(), Optional.empty());

    BackendActivity {
        waitsFor = List.copyOf(waitsFor);
    }

    /** Returns it as the end of a sentence; empty where there is nothing to say. */
    @Override
    public String toString() {
        var at = progress.map(known -> ", " + known).orElse("");
        return waitsFor.isEmpty()
                ? at
                : waitsFor.stream()
                        .map(LockHolder::toString)
                        .collect(Collectors.joining("; ", at + ", waits for ", ""));
    }
}

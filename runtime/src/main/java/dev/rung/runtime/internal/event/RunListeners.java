package dev.rung.runtime.internal.event;

import dev.rung.runtime.event.RunListener;
import java.util.List;
import java.util.Optional;

/**
 * Who is told what happens in runs, and what they are told of the place.
 *
 * @param listeners them
 * @param environment the name of the environment; empty where it has none
 * @param deployment the name of the deployment; empty where it has none
 */
public record RunListeners(List<RunListener> listeners, Optional<String> environment, Optional<String> deployment) {

    public RunListeners {
        listeners = List.copyOf(listeners);
    }

    /** Returns what takes the events of a run of {@code call}, to be closed at its end. */
    public RunEvents begin(String call) {
        return listeners.isEmpty() ? RunEvents.NONE : new RunEvents(this, call);
    }
}

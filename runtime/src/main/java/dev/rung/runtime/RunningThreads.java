package dev.rung.runtime;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads in which one migrator has a run under way. None of them may begin another: it would wait for the lock, or for
 * the result, of the run that waits for it. Thread-safe.
 */
final class RunningThreads {

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /** A run that is under way in the current thread, until it is closed by that. */
    final class Running implements AutoCloseable {

        private final Thread thread = Thread.currentThread();

        private Running() {}

        @Override
        public void close() {
            threads.remove(thread);
        }
    }

    /**
     * Begins a run in the current thread.
     *
     * @param call the method that was called, as messages show it
     * @throws SetupException if the current thread has a run under way
     */
    Running begin(String call) {
        if (!threads.add(Thread.currentThread())) {
            throw nested(call);
        }
        return new Running();
    }

    private static SetupException nested(String call) {
        return new SetupException(
                ErrorCode.NESTED_RUN,
                new Explanation(
                        "%s was called inside a run of the same migrator, by the thread of that run: it would wait for itself"
                                .formatted(call),
                        "this call changed nothing; the surrounding run continues, with the error or without",
                        "call it after the run has returned; a migration does its own work only"),
                null);
    }
}

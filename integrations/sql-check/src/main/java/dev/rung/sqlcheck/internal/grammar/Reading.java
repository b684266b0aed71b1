package dev.rung.sqlcheck.internal.grammar;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work of the reader's thread that has a limit of processor time. On a machine that is busy with something else it may take
 * as long as it takes.
 */
final class Reading<T> implements Callable<T> {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Callable<T> work;
    private volatile long thread = -1;
    private volatile long begun;

    Reading(Callable<T> work) {
        this.work = work;
    }

    @Override
    public T call() throws Exception {
        begun = now(Thread.currentThread().getId());
        thread = Thread.currentThread().getId();
        return work.call();
    }

    /**
     * Returns what the work returns.
     *
     * @param reader the thread that does it
     * @throws TimeoutException if it has computed for longer than {@code limit}
     */
    T within(Duration limit, ExecutorService reader) throws ExecutionException, InterruptedException, TimeoutException {
        var result = reader.submit(this);
        var left = limit;
        while (true) {
            try {
                return result.get(left.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                left = limit.minus(computed());
                if (left.toMillis() <= 0) {
                    throw e;
                }
            }
        }
    }

    private Duration computed() {
        return thread < 0 ? Duration.ZERO : Duration.ofNanos(now(thread) - begun);
    }

    /** Of a virtual machine that does not count it, the time that has passed. */
    private static long now(long thread) {
        return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread) : System.nanoTime();
    }
}

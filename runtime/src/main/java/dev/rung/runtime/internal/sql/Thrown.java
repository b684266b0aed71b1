package dev.rung.runtime.internal.sql;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what was thrown, and what led to it. Causes may form a cycle, and their number has no limit. */
public final class Thrown {

    /** The depth at which the search for a cause ends. */
    private static final int DEEPEST = 1_000;

    private Thrown() {}

    /** Returns {@code thrown} and its causes, the outermost first. */
    public static List<Throwable> causes(Throwable thrown) {
        var seen = identities();
        for (Throwable at = thrown; at != null && seen.size() < DEEPEST && seen.add(at); ) {
            at = at.getCause();
        }
        return inOrder(thrown, seen.size());
    }

    /**
     * Returns what a call of JDBC threw in another thread, or behind a proxy: no such call throws anything but an
     * {@link SQLException} that is checked. What is not checked is thrown.
     */
    public static SQLException byJdbc(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        return cause instanceof SQLException e ? e : new SQLException(cause);
    }

    private static List<Throwable> inOrder(Throwable thrown, int count) {
        var causes = new ArrayList<Throwable>();
        for (Throwable at = thrown; at != null && causes.size() < count; at = at.getCause()) {
            causes.add(at);
        }
        return causes;
    }

    /** Returns {@code thrown}, its causes and all that was suppressed or comes next, at most {@code most} of them. */
    static List<Throwable> all(Throwable thrown, int most) {
        var seen = identities();
        var all = new ArrayList<Throwable>();
        var open = new ArrayDeque<Throwable>(List.of(thrown));
        while (!open.isEmpty() && all.size() < most) {
            var next = open.poll();
            if (seen.add(next)) {
                all.add(next);
                open.addAll(behind(next));
            }
        }
        return all;
    }

    /** Returns the cause, what was suppressed, and the failure that the driver chained. */
    static List<Throwable> behind(Throwable thrown) {
        var behind = new ArrayList<@Nullable Throwable>();
        behind.add(thrown.getCause());
        behind.addAll(Arrays.asList(thrown.getSuppressed()));
        behind.add(thrown instanceof SQLException sql ? sql.getNextException() : null);
        return behind.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Returns the message, as far as the exception has one. */
    static String message(Throwable thrown) {
        try {
            return Objects.requireNonNullElse(thrown.getMessage(), "");
        } catch (RuntimeException e) {
            return "";
        }
    }

    private static Set<Throwable> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}

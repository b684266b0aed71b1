package dev.rung.runtime.internal.sql;

import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.runtime.internal.text.Printable.Lines;
import java.io.Serial;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What a driver, a pool or a migration threw: type, place and message, without the secrets that the message holds. */
public final class RedactedCause extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** More causes than a reader needs; printing a chain of causes recurses once for each. */
    private static final int MOST = 100;

    private RedactedCause(String message, StackTraceElement[] place) {
        super(message);
        setStackTrace(place);
    }

    /** Returns {@code thrown} itself, or a copy where it contains secrets, writes lines of its own, or has no end. */
    public static Throwable of(Throwable thrown) {
        var all = Thrown.all(thrown, MOST + 1);
        var quotation = Quotation.in(all);
        return all.size() <= MOST && all.stream().allMatch(each -> isFit(each, quotation))
                ? thrown
                : copy(all, quotation);
    }

    /** What Rung itself threw, in a run inside a run, consists of redacted parts. */
    private static boolean isFit(Throwable thrown, Quotation quotation) {
        if (thrown instanceof MigratorException) {
            return true;
        }
        try {
            var text = thrown.toString();
            return shown(text, quotation).equals(text)
                    && shown(Thrown.message(thrown), quotation).equals(Thrown.message(thrown));
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static String shown(String text, Quotation quotation) {
        return Printable.lines(Secrets.redact(text, quotation), Lines.OF_DRIVERS);
    }

    /** Each has one copy, at the first place that leads to it: causes can lead back to where they came from. */
    private static RedactedCause copy(List<Throwable> all, Quotation quotation) {
        var root = copyOf(all.get(0), quotation);
        var left = new IdentityHashMap<Throwable, RedactedCause>();
        all.stream().skip(1).limit(MOST).forEach(each -> left.put(each, copyOf(each, quotation)));
        var linked = new IdentityHashMap<Throwable, RedactedCause>();
        linked.put(all.get(0), root);
        for (var each : all) {
            var copy = linked.get(each);
            if (copy != null) {
                link(each, copy, left, linked);
            }
        }
        return root;
    }

    private static RedactedCause copyOf(Throwable original, Quotation quotation) {
        return new RedactedCause(text(original, quotation), original.getStackTrace());
    }

    private static void link(
            Throwable original,
            RedactedCause copy,
            Map<Throwable, RedactedCause> left,
            Map<Throwable, RedactedCause> linked) {
        for (var behind : Thrown.behind(original)) {
            var next = left.remove(behind);
            if (next != null) {
                linked.put(behind, next);
                if (behind == original.getCause()) {
                    copy.initCause(next);
                } else {
                    copy.addSuppressed(next);
                }
            }
        }
    }

    private static String text(Throwable original, Quotation quotation) {
        var message = Thrown.message(original);
        return original.getClass().getName() + ": " + (message.isEmpty() ? "no message" : shown(message, quotation));
    }
}

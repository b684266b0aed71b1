package dev.rung.sqlcheck.internal.grammar;

import dev.rung.sqlcheck.internal.tree.Comments;
import dev.rung.sqlcheck.internal.tree.LiteralRows;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of one version of PostgreSQL. It is loaded when it is prepared, or with the first text. No text makes it
 * throw: where the engine fails, the text is not checked, and the next one meets a new engine. Remembers recent verdicts.
 * Not thread-safe.
 *
 * <p>It reads on a thread of its own, because the grammar calls itself for each level of what it reads, and the stack of
 * a compiler's thread is small.
 */
public final class Grammar implements AutoCloseable {

    private static final int LONGEST_TEXT = 256 * 1024;

    /** A busy machine takes a minute for what takes half a second elsewhere. */
    private static final Duration LONGEST_LOAD = Duration.ofMinutes(10);

    private static final Limits USUAL_LIMITS = new Limits(Duration.ofSeconds(10), 64L * 1024 * 1024);

    private final int majorVersion;
    private final Limits limits;
    private final RecentVerdicts verdicts = new RecentVerdicts();
    private ExecutorService reader;
    private @Nullable Future<WasmGrammar> engine;

    Grammar(int majorVersion, Limits limits) {
        this.majorVersion = majorVersion;
        this.limits = limits;
        this.reader = newReader();
    }

    /** Returns the grammar of a major version of the server, for example 18. */
    public static Grammar of(int majorVersion) {
        return new Grammar(majorVersion, USUAL_LIMITS);
    }

    /** Begins to load, while the caller does something else: the first text need not wait so long. */
    public void prepare() {
        if (engine == null) {
            engine = reader.submit(() -> WasmGrammar.load(majorVersion));
        }
    }

    /** Returns what the grammar says of a text, whose comments mean nothing to it. */
    public Verdict parse(String sql) {
        return verdicts.of(sql, this::parseWithoutComments);
    }

    private Verdict parseWithoutComments(String sql) {
        var text = LiteralRows.thinned(Comments.blanked(sql));
        var verdict = read(text, WasmGrammar::parse);
        return verdict instanceof Verdict.SyntaxError error && error.position() != Verdict.SyntaxError.NOWHERE
                ? new Verdict.SyntaxError(error.message(), inOriginal(error.position(), text, sql))
                : verdict;
    }

    /** A character outside the first 65,536 becomes two blanks where it was in a comment. */
    private static int inOriginal(int position, String text, String sql) {
        int points = Math.min(position, text.codePointCount(0, text.length()));
        return sql.codePointCount(0, text.offsetByCodePoints(0, points)) + position - points;
    }

    /** Returns what PL/pgSQL says of the bodies of functions in a statement. Its errors have no position. Takes 18. */
    public Verdict parseBodies(String statement) {
        return read(Comments.blanked(statement), WasmGrammar::parseBodies);
    }

    private Verdict read(String sql, BiFunction<WasmGrammar, String, Verdict> parser) {
        if (sql.length() > LONGEST_TEXT || sql.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT) {
            return new Verdict.NotChecked("it is longer than " + LONGEST_TEXT / 1024 + " KB");
        }
        if (sql.indexOf('\0') >= 0) {
            return new Verdict.NotChecked("it holds the character 0, which PostgreSQL cannot store");
        }
        try {
            prepare();
            var loaded = Objects.requireNonNull(engine).get(LONGEST_LOAD.toMillis(), TimeUnit.MILLISECONDS);
            var verdict = new Reading<>(() -> parser.apply(loaded, sql)).within(limits.time(), reader);
            if (loaded.isLarge()) {
                engine = null; // its memory never shrinks
            }
            return verdict;
        } catch (ExecutionException e) {
            engine = null; // its memory may be in any state
            return new Verdict.NotChecked(reasonOf(e.getCause()));
        } catch (TimeoutException e) {
            abandon();
            return new Verdict.NotChecked("the parser did not come to an end in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abandon();
            return new Verdict.NotChecked("the compiler was interrupted");
        }
    }

    private static String reasonOf(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StackOverflowError) {
                return "it is nested too deeply";
            }
            if (cause instanceof OutOfMemoryError) {
                return "the compiler's memory does not suffice";
            }
        }
        return "the parser failed: " + failure;
    }

    private void abandon() {
        reader.shutdownNow();
        reader = newReader();
        engine = null;
    }

    private ExecutorService newReader() {
        return new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(null, work, "rung-sql-check", limits.stackBytes());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Lets go of the parser's memory and thread. */
    @Override
    public void close() {
        reader.shutdownNow();
        engine = null;
        verdicts.clear();
    }

    /**
     * What a text may take.
     *
     * @param time processor time
     * @param stackBytes the stack of the thread that reads
     */
    record Limits(Duration time, long stackBytes) {}
}

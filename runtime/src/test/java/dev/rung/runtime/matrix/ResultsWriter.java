package dev.rung.runtime.matrix;

import dev.rung.runtime.matrix.ScenarioResult.End;
import dev.rung.testserver.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Listens to the tests, and at the end of them writes what came of each {@link Scenario} into the file that the system
 * property {@code rung.test.results} names; without it, nowhere. JUnit finds it by a service file.
 */
public final class ResultsWriter implements LauncherSessionListener, TestExecutionListener {

    private static final String FILE = "rung.test.results";

    private final Map<String, ScenarioResult> results = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> entries = new ConcurrentHashMap<>();
    private final Map<String, Long> starts = new ConcurrentHashMap<>();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty(FILE) != null) {
            session.getLauncher().registerTestExecutionListeners(this);
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        starts.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        entries.computeIfAbsent(test.getUniqueId(), id -> new ConcurrentHashMap<>())
                .putAll(entry.getKeyValuePairs());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        record(test, End.SKIPPED, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult execution) {
        var thrown = execution.getThrowable().map(Throwable::toString).orElse("no reason given");
        switch (execution.getStatus()) {
            case SUCCESSFUL -> record(test, End.PASSED, null);
            case FAILED -> record(test, End.FAILED, thrown);
            case ABORTED -> record(test, End.SKIPPED, thrown);
        }
    }

    private void record(TestIdentifier test, End end, String reason) {
        var method = test.isTest() ? method(test) : Optional.<Method>empty();
        var scenario = method.flatMap(found -> AnnotationSupport.findAnnotation(found, Scenario.class));
        if (scenario.isEmpty()) {
            return;
        }
        var published = entries.getOrDefault(test.getUniqueId(), Map.of());
        var sentence = sentence(method.get());
        var result = new ScenarioResult(
                scenario.get().id(),
                sentence,
                Integer.parseInt(published.getOrDefault(Scenario.ROUNDS, "1")),
                reason == null ? published.getOrDefault(Scenario.OBSERVED, "as it says") : reason,
                List.of(scenario.get().threads()),
                end,
                Duration.ofNanos(System.nanoTime() - starts.getOrDefault(test.getUniqueId(), System.nanoTime())));
        results.merge(result.id() + ' ' + sentence, result, ScenarioResult::and);
    }

    private static String sentence(Method method) {
        return sentence(method.getDeclaringClass().getSimpleName(), method.getName());
    }

    /** Returns class and method as words: {@code "Damaged history: a row that cannot be read"}. */
    static String sentence(String className, String method) {
        var words = className
                .replaceFirst("Test$", "")
                .replaceAll("(?<=.)(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ": " + method.replace('_', ' ');
    }

    private static Optional<Method> method(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (results.isEmpty()) {
            return;
        }
        var file = Path.of(System.getProperty(FILE));
        try {
            Files.writeString(file, new ResultsTable(environment(), results.values()).in(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String environment() {
        return "%s, PostgreSQL %s, JDK %s"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        TestServer.shared().version(),
                        Runtime.version().feature());
    }
}

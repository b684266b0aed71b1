package dev.rung.runtime.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people wrote of an operation: its Javadoc, and the Java of its example.
 *
 * @param record the source of the operation
 * @param test the source of its test
 */
record OperationSource(String record, String test) {

    private static final Path RECORDS =
            Path.of("..", "schema", "src", "main", "java", "dev", "rung", "schema", "operation");
    private static final Path TESTS = Path.of("src", "test", "java", "dev", "rung", "runtime", "operation");
    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*\n(.*?)\n \\*(?:\n \\* @| @|/)");
    private static final Pattern CHANGE =
            Pattern.compile("(?s)\n    void change\\((?:Reversible)?Schema db\\) \\{\n(.*?)\n    }\n");
    private static final Pattern SHARED = Pattern.compile("(?m)^ {8}(\\w+)\\(db\\);$");
    private static final String BODY = "(?s)\n    private static void %s\\(ReversibleSchema db\\) \\{\n(.*?)\n    }\n";
    private static final Pattern METHOD = Pattern.compile("\\bdb\\s*\\.(\\w+)\\([^;]*?\\)(?:\\s*\\.(\\w+)\\()?");

    static OperationSource of(Class<?> operation) {
        return new OperationSource(
                read(RECORDS.resolve(operation.getSimpleName() + ".java")),
                read(TESTS.resolve(operation.getSimpleName() + "Test.java")));
    }

    static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the first paragraph of the Javadoc. */
    String description() {
        return found(JAVADOC, record)
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .takeWhile(line -> !line.isEmpty())
                .collect(Collectors.joining(" "))
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`");
    }

    /** Returns the body of {@code change}, as a migration has it; methods that it calls are inlined. */
    String java() {
        return SHARED.matcher(found(CHANGE, test))
                .replaceAll(
                        call -> Matcher.quoteReplacement(found(Pattern.compile(BODY.formatted(call.group(1))), test)))
                .stripIndent();
    }

    /** Returns the methods that {@code change} calls, in their order; what begins at a table continues with its method. */
    List<String> methods() {
        return METHOD.matcher(java())
                .results()
                .map(OperationSource::method)
                .filter(method -> !method.equals("add"))
                .distinct()
                .toList();
    }

    private static String method(MatchResult call) {
        return call.group(1).equals("alterTable") ? call.group(1) + "." + call.group(2) : call.group(1);
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}

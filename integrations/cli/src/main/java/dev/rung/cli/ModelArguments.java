package dev.rung.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * The arguments of the model command.
 *
 * @param classPath the compiled migrations, and what they need
 * @param warnings whether a warning fails the command
 * @param schema the schema of names without one
 * @param beginning what the database contains before the first migration
 * @param accepted versions whose findings are left out, with the reason
 * @param constants where constants are to be written
 */
record ModelArguments(
        List<Path> classPath,
        Warnings warnings,
        Optional<String> schema,
        Beginning beginning,
        Map<Long, String> accepted,
        Optional<Constants> constants) {

    static final String USAGE = """
            Usage: java -cp rung-cli.jar:rung-api.jar:rung-schema.jar dev.rung.cli.ModelCommand CLASSES [OPTION...]
              CLASSES  the compiled migrations and what they need, as a class path: target/classes
              --strict                 take warnings for errors
              --existing               the database had tables before the first migration
              --schema=NAME            the schema of names without one; else public
              --accept=VERSION:REASON  say nothing of this migration, because it was released
              --constants=PACKAGE:FOLDER
                                       write the names of tables and columns into PACKAGE.Tables:
                                       --constants=app.db:target/generated-sources/rung
              --name=SQL=JAVA          what a table or column is called there: --name=orders.total=GRAND_TOTAL
            """;

    private static final Pattern ACCEPTED = Pattern.compile("(\\d{1,18}):(.*\\S.*)");
    private static final Pattern CONSTANTS = Pattern.compile("([^:]+):(.+)");
    private static final Pattern NAME = Pattern.compile("(.+)=([^=]+)");

    /** Whether a warning fails the command. */
    enum Warnings {
        REPORT,
        REFUSE
    }

    /** What the database contains before the first migration. */
    enum Beginning {
        EMPTY_SCHEMA,
        EXISTING_SCHEMA
    }

    /** Where the constants are written, and their names. */
    record Constants(String packageName, Path folder, Map<String, String> names) {

        Path file() {
            return folder.resolve(packageName.replace('.', '/')).resolve(TablesSource.CLASS_NAME + ".java");
        }
    }

    /** Returns the arguments; empty where one of the words is not an argument. */
    static Optional<ModelArguments> of(List<String> words) {
        var reader = new Reader();
        return words.stream().allMatch(reader::takes) ? reader.arguments() : Optional.empty();
    }

    /** The arguments read so far. */
    private static final class Reader {

        private final List<Path> classPath = new ArrayList<>();
        private Warnings warnings = Warnings.REPORT;
        private Optional<String> schema = Optional.empty();
        private Beginning beginning = Beginning.EMPTY_SCHEMA;
        private final Map<Long, String> accepted = new LinkedHashMap<>();
        private Optional<Constants> constants = Optional.empty();
        private final Map<String, String> names = new LinkedHashMap<>();

        boolean takes(String word) {
            var equals = word.indexOf('=');
            var value = word.substring(equals + 1);
            return switch (equals < 0 ? word : word.substring(0, equals)) {
                case "--strict" -> takesStrict(word);
                case "--existing" -> takesExisting(word);
                case "--schema" -> takesSchema(value);
                case "--accept" -> accepts(value);
                case "--constants" -> writes(value);
                case "--name" -> names(value);
                default -> takesClassPath(word);
            };
        }

        private boolean takesStrict(String word) {
            warnings = Warnings.REFUSE;
            return word.equals("--strict");
        }

        private boolean takesExisting(String word) {
            beginning = Beginning.EXISTING_SCHEMA;
            return word.equals("--existing");
        }

        private boolean takesSchema(String value) {
            schema = Optional.of(value);
            return !value.isBlank() && !value.startsWith("--");
        }

        private boolean accepts(String value) {
            var parts = ACCEPTED.matcher(value);
            return parts.matches() && accepted.put(Long.valueOf(parts.group(1)), parts.group(2)) == null;
        }

        private boolean writes(String value) {
            var parts = CONSTANTS.matcher(value);
            if (!parts.matches() || !SourceVersion.isName(parts.group(1))) {
                return false;
            }
            constants = Optional.of(new Constants(parts.group(1), Path.of(parts.group(2)), Map.of()));
            return true;
        }

        private boolean names(String value) {
            var parts = NAME.matcher(value);
            return parts.matches()
                    && SourceVersion.isIdentifier(parts.group(2))
                    && !SourceVersion.isKeyword(parts.group(2))
                    && names.put(parts.group(1), parts.group(2)) == null;
        }

        private boolean takesClassPath(String word) {
            if (word.startsWith("--") || word.isBlank() || !classPath.isEmpty()) {
                return false;
            }
            for (var entry : word.split(Pattern.quote(System.getProperty("path.separator")), -1)) {
                classPath.add(Path.of(entry));
            }
            return true;
        }

        Optional<ModelArguments> arguments() {
            if (classPath.isEmpty() || (!names.isEmpty() && constants.isEmpty())) {
                return Optional.empty();
            }
            var named = constants.map(each -> new Constants(each.packageName(), each.folder(), Map.copyOf(names)));
            return Optional.of(
                    new ModelArguments(List.copyOf(classPath), warnings, schema, beginning, accepted, named));
        }
    }
}

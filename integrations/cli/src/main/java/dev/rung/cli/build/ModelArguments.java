package dev.rung.cli.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
}

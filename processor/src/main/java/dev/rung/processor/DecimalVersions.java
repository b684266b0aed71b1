package dev.rung.processor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No version is an octal number by mistake: Java takes {@code 0010} for 8. Looked at before the rules that count. What was released stays as it is. */
final class DecimalVersions implements Rule {

    private static final Pattern WITH_ZEROS = Pattern.compile("[0_]+([0-9_]+)[lL]?");

    private final RuleInput input;

    DecimalVersions(RuleInput input) {
        this.input = input;
    }

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        var released = input.lock().released(migrations);
        return migrations.migrations().stream()
                .filter(migration -> migrations.isSource(migration.type()))
                .filter(migration -> !released.containsKey(migration.version()))
                .flatMap(migration -> check(migration, migrations).stream());
    }

    private Optional<Problem> check(DeclaredMigration migration, MigrationPackage migrations) {
        return input.reader()
                .literal(migration.type(), migration.annotation(), "version")
                .map(WITH_ZEROS::matcher)
                .filter(Matcher::matches)
                .filter(written -> !decimal(written).equals(Long.toString(migration.version())))
                .map(written -> Problem.of(
                        ProblemCode.OCTAL_VERSION,
                        migrations.versionOf(migration),
                        written.group(),
                        migration.version(),
                        decimal(written),
                        migration.version()));
    }

    private static String decimal(Matcher written) {
        return written.group(1).replace("_", "");
    }
}

package dev.rung.processor;

import dev.rung.catalog.VersionScheme;
import java.util.ArrayList;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.stream.Stream;

/** From the first version that must be there, each version is there. Timestamps have no such order. */
final class UnbrokenSequence implements Rule {

    /** From here on a version looks like a date: 19700101. */
    private static final long LOOKS_LIKE_TIME = 10_000_000;

    private final RuleInput input;
    private final Options options;

    UnbrokenSequence(RuleInput input) {
        this.input = input;
        this.options = input.options();
    }

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        var problems = new ArrayList<Problem>();
        if (options.versions() == VersionScheme.SEQUENCE) {
            var known = migrations.versions();
            known.addAll(input.lock()
                    .released(migrations)
                    .keySet()); // the number of a deleted released migration is not free
            for (var migration : migrations.migrations()) {
                long previous = Objects.requireNonNullElse(known.lower(migration.version()), 0L);
                if (migration.version() > Math.max(previous + 1, options.since())) {
                    problems.add(gap(migration, previous, migrations));
                }
            }
        }
        return problems.stream();
    }

    private Problem gap(DeclaredMigration after, long previous, MigrationPackage migrations) {
        long missing = Math.max(previous + 1, options.since());
        return Problem.of(
                ProblemCode.VERSION_GAP,
                migrations.versionOf(after),
                previous == 0 ? after.version() + " is the first" : after.version() + " follows " + previous,
                Wording.versionsAre(missing, after.version() - 1),
                Wording.numbers(migrations.versions()),
                input.module()
                        .otherWith(missing, after.version() - 1, migrations)
                        .map(other -> fixBeside(other.getKey(), other.getValue(), after.version(), missing))
                        .orElseGet(() -> fix(after.version(), missing)));
    }

    private static String fixBeside(String other, NavigableSet<Long> versions, long version, long missing) {
        return "package %s has %s: move this one there, or compile with -Arung.since=%s if both are for one database; "
                        .formatted(other, Wording.numbers(versions), version)
                + "make it %s only if each is for its own".formatted(missing);
    }

    private static String fix(long version, long missing) {
        if (version >= LOOKS_LIKE_TIME) {
            return "if versions are timestamps, compile with -Arung.versions=timestamp; else make this one " + missing;
        }
        String add = missing == version - 1 ? "add the missing migration" : "add the missing migrations";
        String older =
                missing == 1 ? ", or compile with -Arung.since=" + version + " if older ones live elsewhere" : "";
        return "make this one " + missing + ", or " + add + older;
    }
}

package dev.rung.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The file {@code migrations.lock}: the migrations that were released, and therefore never change again. One line each, by
 * package and ascending version, and lines are only added: two branches that release the same version write to the same
 * place, so that git itself calls it a conflict.
 *
 * <p>Immutable. Keeps comments ({@code #}) and empty lines as they are.
 *
 * @param lines the lines of the file as they are
 * @param migrations what they say, in the order of the lines
 * @param brokenLines those that say nothing
 * @since 0.1
 */
public record MigrationsLock(List<String> lines, List<ReleasedMigration> migrations, List<BrokenLine> brokenLines) {

    /** Where the file is found in a jar, beside the other resources. */
    public static final String RESOURCE = "META-INF/rung/migrations.lock";

    private static final String HEADER = """
            # The migrations that were released: package, version, checksum, release, description.
            # Written by Rung, by version; lines are only added. The compiler holds the classes against it.
            """;

    public MigrationsLock {
        lines = List.copyOf(lines);
        migrations = List.copyOf(migrations);
        brokenLines = List.copyOf(brokenLines);
    }

    /**
     * Returns a lock without migrations.
     *
     * @return the lock, with a comment that describes it
     */
    public static MigrationsLock empty() {
        return parse(HEADER);
    }

    /**
     * Reads a file. Lines that cannot be read are in {@link #brokenLines()}: none is left out silently.
     *
     * @param text the text of the file, with any line ends
     * @return the lock
     */
    public static MigrationsLock parse(String text) {
        var lines = text.lines().toList();
        var migrations = new ArrayList<ReleasedMigration>();
        var broken = new ArrayList<BrokenLine>();
        var tops = new HashMap<String, Long>();
        for (int i = 0; i < lines.size(); i++) {
            if (isMigration(lines.get(i))) {
                try {
                    migrations.add(above(tops, ReleasedMigration.parse(lines.get(i))));
                } catch (IllegalArgumentException e) {
                    broken.add(new BrokenLine(i + 1, String.valueOf(e.getMessage())));
                }
            }
        }
        return new MigrationsLock(lines, migrations, broken);
    }

    private static boolean isMigration(String line) {
        return !line.isBlank() && !line.stripLeading().startsWith("#");
    }

    private static ReleasedMigration above(Map<String, Long> tops, ReleasedMigration migration) {
        long top = tops.getOrDefault(migration.packageName(), 0L);
        if (migration.version() <= top) {
            throw new IllegalArgumentException("its version " + migration.version() + " stands below version " + top);
        }
        tops.put(migration.packageName(), migration.version());
        return migration;
    }

    /**
     * Returns the packages that have released migrations.
     *
     * @return their names, in alphabetical order
     */
    public Set<String> packages() {
        return migrations.stream().map(ReleasedMigration::packageName).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Returns the released migrations of a package.
     *
     * @param packageName the name of the package, empty for the one without
     * @return them by ascending version; none if the file does not know the package
     */
    public NavigableMap<Long, ReleasedMigration> of(String packageName) {
        var byVersion = new TreeMap<Long, ReleasedMigration>();
        migrations.stream()
                .filter(migration -> migration.packageName().equals(packageName))
                .forEach(migration -> byVersion.put(migration.version(), migration));
        return byVersion;
    }

    /**
     * Returns this lock with more migrations of one package.
     *
     * @param packageName the name of the package, empty for the one without
     * @param released its migrations to add, by ascending version, above all of its that are here
     * @return the longer lock
     * @throws IllegalArgumentException if one lies below another of its package, or is of another package
     */
    public MigrationsLock plus(String packageName, List<ReleasedMigration> released) {
        var longer = new ArrayList<>(lines);
        longer.addAll(
                placeFor(packageName),
                released.stream().map(ReleasedMigration::line).toList());
        var lock = parse(String.join("\n", longer));
        if (lock.brokenLines.size() > brokenLines.size()
                || !released.stream().allMatch(each -> each.packageName().equals(packageName))) {
            throw new IllegalArgumentException("not above the released migrations of " + packageName + ": " + released);
        }
        return lock;
    }

    /** After the last line of the package, else before that of the next one. */
    private int placeFor(String packageName) {
        int end = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (isMigration(lines.get(i))) {
                int order =
                        lines.get(i).strip().split("\\s", 2)[0].compareTo(packageName.isEmpty() ? "-" : packageName);
                if (order == 0) {
                    end = i + 1;
                } else if (order > 0 && end < 0) {
                    return i;
                }
            }
        }
        return end < 0 ? lines.size() : end;
    }

    /**
     * Returns the text to write into the file.
     *
     * @return all lines, each ended by a line feed
     */
    public String text() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /**
     * A line that is no comment and no released migration.
     *
     * @param number its number, from 1
     * @param reason what is wrong with it, as the end of a sentence that begins with the line
     * @since 0.1
     */
    public record BrokenLine(int number, String reason) {}
}

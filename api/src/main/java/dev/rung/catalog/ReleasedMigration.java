package dev.rung.catalog;

import java.util.Objects;

/**
 * One line of {@code migrations.lock}: a migration that databases may have by now. Immutable.
 *
 * @param packageName the package of the catalog, empty for the package without a name
 * @param version the version, greater than 0
 * @param checksum the checksum that it was released with: the algorithm's name, a colon and the value
 * @param release what it was released in, without white space
 * @param description what it did then; for readers, it may be corrected in the class
 * @since 0.1
 */
public record ReleasedMigration(String packageName, long version, String checksum, String release, String description) {

    private static final String UNNAMED = "-";

    private static final int COLUMNS = 5;

    /**
     * Checks the components, and joins the description to one line.
     *
     * @throws IllegalArgumentException if a component cannot be written to the file; the message names it and the reason
     */
    public ReleasedMigration {
        Objects.requireNonNull(packageName, "packageName");
        require(version > 0, "its version is not greater than 0");
        require(checksum.matches("[a-z0-9]+:\\S+"), "its checksum does not begin with an algorithm, as rung1:... does");
        require(release.matches("\\S+"), "the name of its release is empty or has white space");
        description = description.strip().replaceAll("\\s+", " ");
        require(!description.isEmpty(), "it has no description");
    }

    /**
     * Reads a line.
     *
     * @param line what {@link #line()} returned
     * @return the migration
     * @throws IllegalArgumentException if it is not such a line; the message has the reason
     */
    static ReleasedMigration parse(String line) {
        var columns = line.strip().split("\\s+", COLUMNS);
        require(columns.length == COLUMNS, "it is not: package, version, checksum, release, description");
        require(columns[1].matches("\\d{1,18}"), "its version \"" + columns[1] + "\" is no number");
        return new ReleasedMigration(
                columns[0].equals(UNNAMED) ? "" : columns[0],
                Long.parseLong(columns[1]),
                columns[2],
                columns[3],
                columns[4]);
    }

    private static void require(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * Returns the migration's line in the file.
     *
     * @return package, version, checksum, release and description, separated by single spaces
     */
    String line() {
        var name = packageName.isEmpty() ? UNNAMED : packageName;
        return name + ' ' + version + ' ' + checksum + ' ' + release + ' ' + description;
    }
}

package dev.rung.catalog;

import dev.rung.schema.definition.StorableText;
import java.util.Objects;

/**
 * What is known about a migration without loading its class.
 *
 * @param version the version, greater than 0
 * @param description what it does, not blank
 * @param className the binary name of the class
 * @param checksum the algorithm's name, a colon and the value, or {@link #UNVERIFIED}
 * @param upMode whether {@code up} runs in a transaction of its own, in one with others, or in none
 * @param downMode the same for {@code down}; without meaning where there is none
 * @param kind whether it can be rolled back, and how
 * @since 0.1
 */
public record CatalogEntry(
        long version,
        String description,
        String className,
        String checksum,
        TransactionMode upMode,
        TransactionMode downMode,
        MigrationKind kind) {

    /** The checksum of a class whose source the compiler did not show: never taken for drift. */
    public static final String UNVERIFIED = "unverified";

    /**
     * Checks that every component is there.
     *
     * @throws IllegalArgumentException if a history could not keep the description or the checksum
     */
    public CatalogEntry {
        StorableText.require(Objects.requireNonNull(description, "description"), "the description");
        Objects.requireNonNull(className, "className");
        StorableText.require(Objects.requireNonNull(checksum, "checksum"), "the checksum");
        Objects.requireNonNull(upMode, "upMode");
        Objects.requireNonNull(downMode, "downMode");
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * Describes a migration that meets transactions alike in both directions, as nearly all do.
     *
     * @param version the version, greater than 0
     * @param description what it does, not blank
     * @param className the binary name of the class
     * @param checksum the algorithm's name, a colon and the value, or {@link #UNVERIFIED}
     * @param transactionMode how it meets transactions, up and down
     * @param kind whether it can be rolled back, and how
     * @throws IllegalArgumentException if a history could not keep the description or the checksum
     */
    public CatalogEntry(
            long version,
            String description,
            String className,
            String checksum,
            TransactionMode transactionMode,
            MigrationKind kind) {
        this(version, description, className, checksum, transactionMode, transactionMode, kind);
    }
}

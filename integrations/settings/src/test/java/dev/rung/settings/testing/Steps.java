package dev.rung.settings.testing;

import dev.rung.ForwardOnly;
import dev.rung.MigrationBody;
import dev.rung.MigrationContext;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.Fingerprint;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.MigrationKind;
import dev.rung.catalog.TransactionMode;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A catalog as the processor would write it: versions from {@code first} on.
 *
 * @param first the lowest version
 * @param steps what each migration does
 */
public record Steps(long first, List<Step> steps) implements MigrationCatalog {

    /** What a migration does. */
    @FunctionalInterface
    public interface Step {
        void up(MigrationContext db) throws Exception;
    }

    public Steps(Step... steps) {
        this(1, List.of(steps));
    }

    @Override
    public String fingerprint() {
        var fingerprint = Fingerprint.EMPTY;
        for (var entry : entries()) {
            fingerprint = fingerprint.plus(entry.version(), entry.checksum());
        }
        return fingerprint.value();
    }

    @Override
    public long latest() {
        return first + steps.size() - 1;
    }

    @Override
    public List<CatalogEntry> entries() {
        return LongStream.rangeClosed(first, latest()).mapToObj(Steps::entry).toList();
    }

    private static CatalogEntry entry(long version) {
        return new CatalogEntry(
                version,
                "step " + version,
                "test.V%04d".formatted(version),
                "rung1:" + version,
                TransactionMode.TRANSACTIONAL,
                TransactionMode.TRANSACTIONAL,
                MigrationKind.FORWARD_ONLY);
    }

    @Override
    public MigrationBody newMigration(long version) {
        return new Body(steps.get((int) (version - first)));
    }

    private record Body(Step step) implements ForwardOnly {

        @Override
        public void up(MigrationContext db) throws Exception {
            step.up(db);
        }

        @Override
        public String reason() {
            return "a test";
        }
    }
}

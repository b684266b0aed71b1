package dev.rung.junit;

import dev.rung.MigrationBody;
import dev.rung.MigrationContext;
import dev.rung.Reversible;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.Fingerprint;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.TransactionMode;
import dev.rung.catalog.WayBack;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** A catalog that a test writes by hand: a statement for each way up, nothing for the ways down; it counts its runs. */
record Steps(String name, List<String> up, AtomicInteger runs) implements MigrationCatalog {

    static Steps of(String name, String... up) {
        return new Steps(name, List.of(up), new AtomicInteger());
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
        return up.size();
    }

    @Override
    public List<CatalogEntry> entries() {
        return LongStream.rangeClosed(1, latest()).mapToObj(this::entry).toList();
    }

    @Override
    public MigrationBody newMigration(long version) {
        return new Step(this, up.get((int) version - 1));
    }

    private CatalogEntry entry(long version) {
        return new CatalogEntry(
                version,
                "step " + version,
                "test.V" + version,
                "rung1:" + name + version,
                TransactionMode.TRANSACTIONAL,
                WayBack.REVERSIBLE);
    }

    @SuppressWarnings("rung") // known to this catalog only
    private record Step(Steps steps, String sql) implements Reversible {

        @Override
        public void up(MigrationContext db) {
            steps.runs.incrementAndGet();
            db.execute(sql);
        }

        @Override
        public void down(MigrationContext db) {}
    }
}

package dev.rung.junit;

import dev.rung.ForwardOnly;
import dev.rung.MigrationBody;
import dev.rung.MigrationContext;
import dev.rung.Reversible;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.Fingerprint;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.TransactionMode;
import dev.rung.catalog.WayBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** A catalog that a test writes by hand: statements for each way up, and for its way down if it has one; it counts ways up. */
record Rungs(String name, List<Rung> rungs, AtomicInteger runs) implements MigrationCatalog {

    /** One migration. */
    record Rung(String up, Optional<String> down, TransactionMode mode) {}

    static Rungs of(String name) {
        return new Rungs(name, List.of(), new AtomicInteger());
    }

    /** Returns migrations whose ways down leave everything as it is. */
    static Rungs up(String name, String... statements) {
        var rungs = of(name);
        for (var statement : statements) {
            rungs = rungs.step(statement, "select 1");
        }
        return rungs;
    }

    Rungs step(String up, String down) {
        return with(new Rung(up, Optional.of(down), TransactionMode.TRANSACTIONAL));
    }

    Rungs outside(String up, String down) {
        return with(new Rung(up, Optional.of(down), TransactionMode.NON_TRANSACTIONAL));
    }

    Rungs forwardOnly(String up) {
        return with(new Rung(up, Optional.empty(), TransactionMode.TRANSACTIONAL));
    }

    private Rungs with(Rung rung) {
        var more = new ArrayList<>(rungs);
        more.add(rung);
        return new Rungs(name, List.copyOf(more), runs);
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
        return rungs.size();
    }

    @Override
    public List<CatalogEntry> entries() {
        return LongStream.rangeClosed(1, latest()).mapToObj(this::entry).toList();
    }

    @Override
    public MigrationBody newMigration(long version) {
        var rung = rungs.get((int) version - 1);
        return rung.down().isPresent() ? new There(this, rung, rung.down().get()) : new Away(this, rung);
    }

    private CatalogEntry entry(long version) {
        var rung = rungs.get((int) version - 1);
        return new CatalogEntry(
                version,
                "step " + version,
                "test.V" + version,
                "rung1:" + name + version,
                rung.mode(),
                rung.down().isPresent() ? WayBack.REVERSIBLE : WayBack.FORWARD_ONLY);
    }

    @SuppressWarnings("rung") // known to this catalog only
    private record There(Rungs catalog, Rung rung, String back) implements Reversible {

        @Override
        public void up(MigrationContext db) {
            catalog.runs.incrementAndGet();
            db.execute(rung.up());
        }

        @Override
        public void down(MigrationContext db) {
            db.execute(back);
        }
    }

    @SuppressWarnings("rung") // known to this catalog only
    private record Away(Rungs catalog, Rung rung) implements ForwardOnly {

        @Override
        public void up(MigrationContext db) {
            catalog.runs.incrementAndGet();
            db.execute(rung.up());
        }

        @Override
        public String reason() {
            return "a test";
        }
    }
}

package dev.rung.junit;

import dev.rung.ForwardOnly;
import dev.rung.MigrationBody;
import dev.rung.MigrationContext;
import dev.rung.Reversible;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.Fingerprint;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.MigrationKind;
import dev.rung.catalog.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** A catalog that a test writes by hand: statements for up, and for down unless a step is forward-only; counts the runs of up. */
record HandwrittenCatalog(String name, List<Step> steps, AtomicInteger runs) implements MigrationCatalog {

    /** One migration. */
    record Step(String up, Optional<String> down, TransactionMode mode) {}

    static HandwrittenCatalog of(String name) {
        return new HandwrittenCatalog(name, List.of(), new AtomicInteger());
    }

    /** Returns migrations whose down changes nothing. */
    static HandwrittenCatalog up(String name, String... statements) {
        var steps = of(name);
        for (var statement : statements) {
            steps = steps.step(statement, "select 1");
        }
        return steps;
    }

    HandwrittenCatalog step(String up, String down) {
        return with(new Step(up, Optional.of(down), TransactionMode.TRANSACTIONAL));
    }

    HandwrittenCatalog outside(String up, String down) {
        return with(new Step(up, Optional.of(down), TransactionMode.NON_TRANSACTIONAL));
    }

    HandwrittenCatalog forwardOnly(String up) {
        return with(new Step(up, Optional.empty(), TransactionMode.TRANSACTIONAL));
    }

    private HandwrittenCatalog with(Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return new HandwrittenCatalog(name, List.copyOf(more), runs);
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
        return steps.size();
    }

    @Override
    public List<CatalogEntry> entries() {
        return LongStream.rangeClosed(1, latest()).mapToObj(this::entry).toList();
    }

    @Override
    public MigrationBody newMigration(long version) {
        var step = steps.get((int) version - 1);
        return step.down().isPresent() ? new TwoWay(this, step, step.down().get()) : new OneWay(this, step);
    }

    private CatalogEntry entry(long version) {
        var step = steps.get((int) version - 1);
        return new CatalogEntry(
                version,
                "step " + version,
                "test.V" + version,
                "rung1:" + name + version,
                step.mode(),
                step.down().isPresent() ? MigrationKind.REVERSIBLE : MigrationKind.FORWARD_ONLY);
    }

    @SuppressWarnings("rung") // known to this catalog only
    private record TwoWay(HandwrittenCatalog catalog, Step step, String back) implements Reversible {

        @Override
        public void up(MigrationContext db) {
            catalog.runs.incrementAndGet();
            db.execute(step.up());
        }

        @Override
        public void down(MigrationContext db) {
            db.execute(back);
        }
    }

    @SuppressWarnings("rung") // known to this catalog only
    private record OneWay(HandwrittenCatalog catalog, Step step) implements ForwardOnly {

        @Override
        public void up(MigrationContext db) {
            catalog.runs.incrementAndGet();
            db.execute(step.up());
        }

        @Override
        public String reason() {
            return "a test";
        }
    }
}

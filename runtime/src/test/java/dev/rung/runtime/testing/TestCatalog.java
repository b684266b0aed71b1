package dev.rung.runtime.testing;

import dev.rung.MigrationBody;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.Fingerprint;
import dev.rung.catalog.MigrationCatalog;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A catalog that a test writes by hand, as the processor would. */
public record TestCatalog(List<Rung> rungs) implements MigrationCatalog {

    public static TestCatalog of(Rung... rungs) {
        return new TestCatalog(
                Stream.of(rungs).sorted(Comparator.comparing(Rung::version)).toList());
    }

    /** Returns migrations that create {@code count} tables {@code t_1}, {@code t_2}, ..., each with a row in {@code proof}. */
    public static TestCatalog tables(int count) {
        return of(Stream.iterate(1, n -> n + 1)
                .limit(count)
                .map(TestCatalog::table)
                .toArray(Rung[]::new));
    }

    /** Returns the migration that creates table {@code t_n} and adds a row to {@code proof}, a table without a key. */
    public static Rung table(int n) {
        var proof = n == 1 ? "create table proof (n int); " : "";
        var noProof = n == 1 ? "; drop table proof" : "; delete from proof where n = " + n;
        return Rung.of(n, "t " + n)
                .up(proof + "create table t_%1$d (id int); insert into proof values (%1$d)".formatted(n))
                .down("drop table t_" + n + noProof);
    }

    /** Returns these migrations with {@code rung} in the place of the one of its version, or added. */
    public TestCatalog with(Rung rung) {
        return of(Stream.concat(rungs.stream().filter(old -> old.version() != rung.version()), Stream.of(rung))
                .toArray(Rung[]::new));
    }

    /** Returns these migrations without the one of that version. */
    public TestCatalog without(long version) {
        return of(rungs.stream().filter(rung -> rung.version() != version).toArray(Rung[]::new));
    }

    @Override
    public String fingerprint() {
        var fingerprint = Fingerprint.EMPTY;
        for (var rung : rungs) {
            fingerprint = fingerprint.plus(rung.version(), rung.checksum());
        }
        return fingerprint.value();
    }

    @Override
    public long latest() {
        return rungs.get(rungs.size() - 1).version();
    }

    @Override
    public List<CatalogEntry> entries() {
        return rungs.stream().map(Rung::entry).toList();
    }

    @Override
    public MigrationBody newMigration(long version) {
        return rungs.stream()
                .filter(rung -> rung.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no version " + version))
                .body();
    }
}

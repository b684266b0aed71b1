package dev.rung.runtime.matrix;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * A run, in a thread of its own, that pauses at the end of one migration until it is released: while paused it has the
 * lock, an open transaction, and the work of that migration in it.
 */
final class PausedRun implements AutoCloseable {

    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<MigrationReport> report;

    private PausedRun(MigratorBuilder builder, TestCatalog catalog, Rung where) throws InterruptedException {
        var paused = new CountDownLatch(1);
        var migrator = builder.catalogs(catalog.with(where.up(db -> {
                    where.up().with(db);
                    paused.countDown();
                    released.await();
                })))
                .build();
        this.report = thread.submit(() -> migrator.migrate());
        while (!paused.await(10, TimeUnit.MILLISECONDS) && !report.isDone()) {
            Thread.onSpinWait();
        }
    }

    /** Returns once the run is paused in migration {@code version} of {@code catalog}. */
    static PausedRun in(MigratorBuilder builder, TestCatalog catalog, long version) throws InterruptedException {
        var where = catalog.rungs().stream()
                .filter(rung -> rung.version() == version)
                .findFirst()
                .orElseThrow();
        return new PausedRun(builder, catalog, where);
    }

    /** Returns once a run of {@link TestCatalogs.Ten} is paused in its fifth migration. */
    static PausedRun inTheFifthOfTen(DataSource dataSource) throws InterruptedException {
        return in(Migrator.builder(dataSource), new TestCatalogs.Ten().get(), 5);
    }

    /** Returns whether it is still paused. */
    boolean isPaused() {
        return !report.isDone();
    }

    /** Lets it continue, and returns its report. */
    MigrationReport release() throws InterruptedException, ExecutionException {
        released.countDown();
        return report.get();
    }

    @Override
    public void close() {
        released.countDown();
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.rung.runtime.matrix;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.testing.Ladder;
import dev.rung.runtime.testing.Rung;
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
final class StandingRun implements AutoCloseable {

    private final CountDownLatch go = new CountDownLatch(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<MigrationReport> report;

    private StandingRun(MigratorBuilder builder, Ladder ladder, Rung where) throws InterruptedException {
        var standing = new CountDownLatch(1);
        var migrator = builder.catalogs(ladder.with(where.up(db -> {
                    where.up().with(db);
                    standing.countDown();
                    go.await();
                })))
                .build();
        this.report = thread.submit(() -> migrator.migrate());
        while (!standing.await(10, TimeUnit.MILLISECONDS) && !report.isDone()) {
            Thread.onSpinWait();
        }
    }

    /** Returns once the run is paused in migration {@code version} of {@code ladder}. */
    static StandingRun in(MigratorBuilder builder, Ladder ladder, long version) throws InterruptedException {
        var where = ladder.rungs().stream()
                .filter(rung -> rung.version() == version)
                .findFirst()
                .orElseThrow();
        return new StandingRun(builder, ladder, where);
    }

    /** Returns once a run of {@link Ladders.Ten} is paused in its fifth migration. */
    static StandingRun inTheFifthOfTen(DataSource dataSource) throws InterruptedException {
        return in(Migrator.builder(dataSource), new Ladders.Ten().get(), 5);
    }

    /** Returns whether it is still paused. */
    boolean stands() {
        return !report.isDone();
    }

    /** Lets it continue, and returns its report. */
    MigrationReport goOn() throws InterruptedException, ExecutionException {
        go.countDown();
        return report.get();
    }

    @Override
    public void close() {
        go.countDown();
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

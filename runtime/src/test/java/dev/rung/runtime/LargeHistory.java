package dev.rung.runtime;

import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.TestCatalog;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that calls each method on a history that is larger than its memory; URL and user are its arguments. */
final class LargeHistory {

    private LargeHistory() {}

    public static void main(String... args) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(args[0]);
        dataSource.setUser(args[1]);
        dataSource.setPassword(System.getenv(Starter.PASSWORD));
        var migrator =
                Migrator.builder(dataSource).catalogs(TestCatalog.tables(11)).build();
        System.out.println("plan " + migrator.plan(Target.latest()).steps());
        System.out.println("migrate " + migrator.migrate().applied());
        System.out.println("status " + migrator.status().isUpToDate());
        System.out.println("validate " + migrator.validate().current());
        System.out.println("rollback " + migrator.rollback(Target.steps(2)).rolledBack());
        System.out.println("up to date " + migrator.isUpToDate());
        migrator.migrate();
        System.out.println("up to date " + migrator.isUpToDate());
        System.out.println("rows " + rows(migrator));
    }

    private static long rows(Migrator migrator) {
        var rows = new AtomicLong();
        migrator.readHistory(row -> rows.incrementAndGet());
        return rows.get();
    }
}

package dev.rung.runtime.matrix;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.matrix.ProcessRun.Direction;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.Target;
import java.nio.file.Files;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;

/** A process that migrates; {@link ProcessRun} is its arguments. It prints what it did, or prints the failure and exits with 1. */
final class MigrationProcess {

    /** The application name of its session. */
    static final String APPLICATION = "migration-process";

    private MigrationProcess() {}

    public static void main(String... args) throws Exception {
        ((Logger) LoggerFactory.getLogger("dev.rung")).setLevel(Level.INFO);
        var run = ProcessRun.parse(args);
        var plain = dataSource(args[0], args[1]);
        var dataSource =
                run.stop().map(stop -> StoppingDataSource.of(plain, stop)).orElse(plain);
        var migrator = Migrator.builder(dataSource)
                .catalogs(run.newCatalog())
                .schema(run.schema())
                .build();
        System.out.println("ready");
        while (run.gate().isPresent() && !Files.exists(run.gate().get())) {
            Thread.sleep(5);
        }
        try {
            var report = run.direction() == Direction.UP ? migrator.migrate() : migrator.rollback(Target.downTo(0));
            tell(report);
        } catch (MigratorException e) {
            System.out.println("failed " + e.code());
            throw e;
        }
    }

    private static void tell(MigrationReport report) {
        System.out.println("applied " + report.applied().size());
        System.out.println("rolled back " + report.rolledBack().size());
    }

    private static DataSource dataSource(String url, String user) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(System.getenv(ProcessRun.PASSWORD));
        dataSource.setApplicationName(APPLICATION);
        return dataSource;
    }
}

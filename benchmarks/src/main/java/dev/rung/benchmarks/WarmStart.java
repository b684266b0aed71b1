package dev.rung.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rung.benchmarks.contender.DatabaseFile;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.runtime.Migrator;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** For JMH: nothing to do, beside the shortest question there is, on the same kind of pool. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls open() first
public class WarmStart {

    static final String DATABASE = "rung.benchmarks.database";
    static final String CLASSES = "rung.benchmarks.classes";

    private HikariDataSource pool;
    private URLClassLoader loader;
    private Migrator migrator;

    /** Opens the pool; the database is migrated already. */
    @Setup
    public void open() throws Exception {
        var config = new HikariConfig();
        config.setDataSource(
                DatabaseFile.read(Path.of(System.getProperty(DATABASE))).dataSource());
        config.setMaximumPoolSize(1);
        pool = new HikariDataSource(config);
        loader = new URLClassLoader(new URL[] {url(Path.of(System.getProperty(CLASSES)))});
        var catalog =
                ServiceLoader.load(MigrationCatalog.class, loader).iterator().next();
        migrator = Migrator.builder(pool).catalogs(catalog).build();
    }

    /** Closes it. */
    @TearDown
    public void close() throws Exception {
        pool.close();
        loader.close();
    }

    /** Asks for one row that needs no table. */
    @Benchmark
    public int selectOne() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement("select 1");
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Migrates when all is applied. */
    @Benchmark
    public Object migrate() {
        return migrator.migrate();
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }
}

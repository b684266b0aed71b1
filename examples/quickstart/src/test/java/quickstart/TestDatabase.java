package quickstart;

import com.zaxxer.hikari.HikariDataSource;
import dev.rung.runtime.Migrator;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of one test, as the kit hands it out, with a pool of one connection in front, as an application has it. */
final class TestDatabase implements AutoCloseable {

    private final DataSource source;
    private final HikariDataSource pool = new HikariDataSource();

    TestDatabase(DataSource source) {
        this.source = source;
        pool.setDataSource(source);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(5_000);
    }

    HikariDataSource pool() {
        return pool;
    }

    Migrator migrator() {
        return Migrator.builder(pool).build();
    }

    String name() {
        return row("select current_database()");
    }

    String url() {
        return driver().getURL();
    }

    String user() {
        return String.valueOf(driver().getUser());
    }

    String password() {
        return String.valueOf(driver().getPassword());
    }

    void execute(String sql) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    List<String> rows(String sql) {
        try {
            return new Rows(pool).texts(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    String row(String sql) {
        return String.join("\n", rows(sql));
    }

    private PGSimpleDataSource driver() {
        try {
            return source.unwrap(PGSimpleDataSource.class);
        } catch (SQLException e) {
            throw new IllegalStateException("The kit's data source is none of the driver's", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}

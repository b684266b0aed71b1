package quickstart;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rung.runtime.Migrator;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** An empty database for one test, dropped afterwards, and a pool of one connection that leads there. */
final class TestDatabase implements AutoCloseable {

    private final TestServer server = TestServer.shared();
    private final String name = "shop_" + UUID.randomUUID().toString().substring(24);
    private final HikariDataSource pool;

    TestDatabase() {
        execute(server.dataSource("postgres"), "create database " + name + " template template0");
        var config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(5_000);
        pool = new HikariDataSource(config);
    }

    HikariDataSource pool() {
        return pool;
    }

    Migrator migrator() {
        return Migrator.builder(pool).build();
    }

    String name() {
        return name;
    }

    String url() {
        return server.urlOf(name);
    }

    String user() {
        return server.user();
    }

    String password() {
        return server.password();
    }

    void execute(String sql) {
        execute(pool, sql);
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

    @Override
    public void close() {
        pool.close();
        execute(server.dataSource("postgres"), "drop database " + name + " with (force)");
    }

    private static void execute(DataSource dataSource, String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

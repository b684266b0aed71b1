package dev.rung.benchmarks;

import dev.rung.benchmarks.contender.DatabaseFile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** The embedded PostgreSQL of a run: on disk, and as safe as PostgreSQL is by default. */
final class BenchServer implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final String password;

    private BenchServer(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    static BenchServer start(Path home) throws IOException {
        var password = UUID.randomUUID().toString();
        var passwordFile = Files.writeString(home.resolve("password"), password);
        System.setProperty("ot.epg.working-dir", home.toString());
        var server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .setDataDirectory(home.resolve("data"))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", password)
                // The library turns them off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .start();
        Files.delete(passwordFile);
        return new BenchServer(server, password);
    }

    /** Creates an empty database. */
    DatabaseFile newDatabase() {
        var name = "bench_" + UUID.randomUUID().toString().substring(24);
        execute("create database %s template template0".formatted(name));
        return new DatabaseFile(server.getPort(), name, USER, password);
    }

    void drop(DatabaseFile database) {
        execute("drop database %s with (force)".formatted(database.name()));
    }

    /** Returns the value of a setting. */
    String setting(String name) {
        try (var connection = maintenance().dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (var connection = maintenance().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private DatabaseFile maintenance() {
        return new DatabaseFile(server.getPort(), "postgres", USER, password);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

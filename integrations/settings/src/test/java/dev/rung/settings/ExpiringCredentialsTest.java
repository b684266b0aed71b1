package dev.rung.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.MigrationContext;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Version;
import dev.rung.settings.testing.Database;
import dev.rung.settings.testing.Project;
import dev.rung.settings.testing.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that are no longer valid in the middle of a run. */
@DisabledOnOs(OS.WINDOWS)
class ExpiringCredentialsTest {

    @TempDir
    private Path directory;

    private Database database;
    private int tokens;

    @BeforeEach
    void createDatabase() throws IOException {
        database = Database.create("none yet");
        renewToken();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    /** The token before is refused by the server from now on. */
    private void renewToken() throws IOException {
        var token = "token-" + ++tokens;
        database.password(token);
        Files.writeString(directory.resolve("token"), token);
    }

    private Settings settings() {
        return new Project(directory)
                .argument("url", database.url())
                .argument("user", database.name())
                .argument("password-command", "echo asked >> asked; cat token")
                .settings();
    }

    private MigratorBuilder builder() {
        return settings().migrator(getClass().getClassLoader());
    }

    private int asked() throws IOException {
        return Files.readAllLines(directory.resolve("asked")).size();
    }

    private static int backend(MigrationContext db) throws SQLException {
        try (var query = db.connection().createStatement();
                var row = query.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void the_session_of_the_lock_stays_and_each_further_connection_has_the_new_token() throws IOException {
        var itself = new ArrayList<Migrator>();
        var backends = new ArrayList<Integer>();
        var seen = new ArrayList<Optional<Version>>();
        Steps.Step step = db -> {
            backends.add(backend(db));
            renewToken();
            seen.add(itself.get(0).status().current());
        };
        var migrator = builder().catalogs(new Steps(step, step, step)).build();
        itself.add(migrator);

        var report = migrator.migrate();

        assertThat(report.applied()).hasSize(3);
        assertThat(backends).hasSize(3).containsOnly(backends.get(0));
        assertThat(seen).isEqualTo(List.of(Optional.empty(), Optional.of(new Version(1)), Optional.of(new Version(2))));
        assertThat(asked()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_token_of_before_is_really_refused() throws IOException {
        var old = settings().withCredentials(() -> new Credentials(database.name(), "token-1"));
        renewToken();

        assertThat(assertThrows(SQLException.class, () -> old.dataSource().getConnection())
                        .getSQLState())
                .isEqualTo("28P01");
    }

    @Test
    void who_looks_at_a_long_statement_has_the_new_token() throws IOException {
        var before = new AtomicInteger();
        var sessions = new AtomicInteger();
        var migrator = builder()
                .answerWait(Duration.ofSeconds(1))
                .catalogs(new Steps(db -> {
                    renewToken();
                    before.set(asked());
                    db.execute("select pg_sleep(3)");
                    sessions.set(asked());
                }))
                .build();

        assertThat(migrator.migrate().applied()).hasSize(1);
        assertThat(sessions.get()).isGreaterThan(before.get());
    }

    @Test
    void a_commit_without_an_answer_is_looked_up_with_the_new_token() {
        var migrator = builder()
                .catalogs(new Steps(db -> {
                    db.execute("create table t (id int)");
                    db.execute("create function leave() returns trigger language plpgsql as"
                            + " 'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'");
                    db.execute("create constraint trigger leave after insert on t deferrable initially deferred"
                            + " for each row execute function leave()");
                    db.execute("insert into t values (1)");
                    renewToken();
                }))
                .build();

        var thrown = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(thrown.explanation().database()).contains("nothing of it is left");
    }
}

package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.GoldenText;
import dev.rung.testing.Workspace;
import dev.rung.testserver.SqlConsole;
import dev.rung.testserver.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users type and see, on a real server with migrations that were really compiled. */
class JourneysTest {

    private static final String MIGRATION = """
            package app.db;

            import dev.rung.Migration;
            import dev.rung.MigrationContext;
            import dev.rung.Reversible;

            @Migration(version = %1$d, description = "%2$s"%3$s)
            final class V%1$d implements Reversible {
                @Override public void up(MigrationContext db) { db.execute("%4$s"); }
                @Override public void down(MigrationContext db) { db.execute("%5$s"); }
            }
            """;

    private static final String DERIVED = """
            package app.db;

            import dev.rung.AutoReversible;
            import dev.rung.Migration;
            import dev.rung.schema.ReversibleSchema;

            @Migration(version = 1, description = "customers")
            final class V1 implements AutoReversible {
                @Override public void change(ReversibleSchema db) {
                    db.createTable("customers", t -> t.column("id").bigint().primaryKey());
                }
            }
            """;

    private final TestServer server = TestServer.shared();
    private final String database = "cli_" + UUID.randomUUID().toString().substring(24);
    private final List<String> compiled = new ArrayList<>();

    @TempDir
    private Path folder;

    private Workspace workspace;
    private CommandRun command;
    private Transcript transcript;

    @BeforeEach
    void there_is_a_database_and_an_application() {
        server.console().execute("create database " + database);
        var login = server.login().toDatabase(database);
        workspace = MigrationBuild.workspace(folder);
        command = shell();
        transcript = new Transcript(command)
                .naming(login.url(), "jdbc:postgresql://localhost/shop")
                .naming(database, "shop")
                .naming("user " + login.user(), "user deploy")
                .naming(login.user() + "@", "deploy@")
                .naming("as " + login.user(), "as deploy");
        migration(1, "customers", "create table customers (id bigint primary key)", "drop table customers");
        migration(2, "orders", "create table orders (id bigint primary key)", "drop table orders");
    }

    @AfterEach
    void the_database_is_dropped() {
        server.console().execute("drop database " + database + " with (force)");
    }

    @Test
    void first_run() {
        transcript
                .run("status")
                .run("status --exit-code")
                .run("plan")
                .run("migrate")
                .run("status")
                .run("validate")
                .run("migrate");

        expect("first-run");
    }

    @Test
    void for_programs() {
        transcript
                .run("plan --format json")
                .run("migrate --format json --to V1")
                .run("status --format json")
                .run("baseline 1")
                .run("rollback --to 7 --format json");

        expect("for-programs");
    }

    @Test
    void rolled_back_once_that_is_confirmed() {
        transcript.run("migrate").run("rollback --to 1").run("rollback --to 1 --confirm wrong");
        command.answering("nonsense\n");
        transcript.run("rollback --to 1");
        command.answering(database + "\n");
        transcript
                .run("rollback --to 1")
                .run("rollback --steps 1 --confirm " + database)
                .run("history");

        expect("rollback");
    }

    @Test
    void a_migration_fails() {
        migration(3, "tax", "alter table orders add column tax numeric, drop column totl", "select 1");

        transcript.run("migrate").run("status").run("history");

        expect("failed");
    }

    @Test
    void a_migration_outside_a_transaction_fails_half_way() {
        transcript.run("migrate --to 2");
        console()
                .execute(
                        "insert into orders values (1), (2); alter table orders add column email text default 'a@b.c'");
        migration(
                3,
                "email unique",
                ", transactional = false",
                "create unique index concurrently orders_email_uq on orders (email)");

        transcript.run("migrate").run("status").run("resolve 3 --applied --reason done");
        console().execute("drop index orders_email_uq");
        transcript.run("resolve 3 --not-applied --reason Ada_dropped_the_index").run("status");

        expect("interrupted");
    }

    @Test
    void settings_that_are_wrong() {
        transcript
                .run("status --lock-wait soon")
                .run("status --nonsense")
                .run("migrate --to x")
                .run("nonsense");

        expect("wrong-arguments");
    }

    @Test
    void a_database_that_is_not_there() {
        command.with("RUNG_URL", "jdbc:postgresql://localhost:1/shop");

        assertThat(command.run("status")).isEqualTo(8);
        assertThat(command.err()).startsWith("[RUNG-204] ");
        assertThat(command.run("doctor")).isEqualTo(8);
        assertThat(command.run("wait", "--timeout", "1")).isEqualTo(8);
    }

    @Test
    void a_wait_ends_when_the_database_is_at_the_build() {
        assertThat(command.run("wait", "--timeout", "1")).isEqualTo(3);

        command.run("migrate");

        assertThat(command.run("wait", "--timeout", "30")).isZero();
    }

    @Test
    void a_build_that_is_older_than_the_database_need_not_wait() {
        command.run("migrate");
        Workspace older = MigrationBuild.workspace(folder.resolve("older"));
        older.write(
                "app.db.V1",
                MIGRATION.formatted(
                        1, "customers", "", "create table customers (id bigint primary key)", "drop table customers"));
        assertThat(older.compile(List.of("app.db.V1"))).isEmpty();

        assertThat(command.run(
                        "wait", "--timeout", "1", "--classpath", older.classes().toString()))
                .as(command.said())
                .isZero();
    }

    @Test
    void a_doctor_sees_what_is_missing() {
        var role = "cli_" + database;
        console()
                .execute(
                        "create role " + role + " login password 'secret'; revoke create on schema public from public");
        try {
            command.with("RUNG_USER", role).with("RUNG_PASSWORD", "secret");
            assertThat(command.run("doctor")).isEqualTo(9);
            assertThat(command.out())
                    .contains("ok     connected to database " + database + " as " + role)
                    .contains("WRONG  the role may not create in schema public")
                    .endsWith("a run would fail\n");
        } finally {
            console().execute("drop role " + role);
        }
    }

    @Test
    void a_doctor_finds_nothing() {
        assertThat(command.run("doctor")).isZero();
        assertThat(command.out()).endsWith("nothing is in the way of a run\n").doesNotContain("WRONG");
    }

    @Test
    void settings_are_shown_without_secrets() {
        command.with("RUNG_PASSWORD", "top-secret-word");

        assertThat(command.run("config", "--lock-wait", "7s")).isZero();
        assertThat(command.out())
                .contains("lock-wait", "7s", "argument --lock-wait", "environment RUNG_URL")
                .doesNotContain("top-secret-word");
    }

    @Test
    void a_password_comes_from_the_input() {
        var role = "cli_" + database;
        console().execute("create role " + role + " login password 'secret'");
        try {
            command.with("RUNG_USER", role).sending("secret\n");
            assertThat(command.run("doctor", "--password-stdin"))
                    .as(command.said())
                    .isIn(0, 9);
        } finally {
            console().execute("drop role " + role);
        }
    }

    @Test
    void a_jar_of_spring_boot_is_taken_as_it_is() throws IOException {
        var jar = folder.resolve("app.jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(workspace.classes())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = workspace.classes().relativize(file).toString().replace('\\', '/');
                // As Spring Boot's own build leaves it: META-INF at the root.
                out.putNextEntry(new ZipEntry(name.startsWith("META-INF") ? name : "BOOT-INF/classes/" + name));
                Files.copy(file, out);
            }
        }
        assertThat(command.run("migrate", "--classpath", jar.toString()))
                .as(command.said())
                .isZero();
        assertThat(command.out()).startsWith(database + " at V2: 2 applied");
    }

    @Test
    void the_exploded_jar_too() throws IOException {
        var exploded = folder.resolve("exploded");
        Files.createDirectories(exploded.resolve("BOOT-INF"));
        Files.move(workspace.classes(), exploded.resolve("BOOT-INF/classes"));

        assertThat(command.run("status", "--classpath", exploded.toString()))
                .as(command.said())
                .isZero();
        assertThat(command.out()).startsWith(database + ", nothing applied: 2 pending");
    }

    @Test
    void a_password_among_the_arguments_is_not_shown() {
        assertThat(command.run("status", "--password=hunter2")).isEqualTo(2);
        assertThat(command.said()).doesNotContain("hunter2");
        assertThat(command.run("status", "--passwrd", "hunter2")).isEqualTo(2);
        assertThat(command.said()).doesNotContain("hunter2");
    }

    @Test
    void a_file_that_is_no_jar_is_a_mistake() throws IOException {
        var text = Files.writeString(folder.resolve("notes.txt"), "no jar");

        assertThat(command.run("status", "--classpath", text.toString())).isEqualTo(2);
        assertThat(command.err())
                .startsWith("A file cannot be read or written: ")
                .doesNotContain("\tat ");
    }

    @Test
    void a_class_path_that_is_not_there_is_a_mistake() {
        assertThat(command.run(
                        "status", "--classpath", folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(command.err()).contains("nowhere");
    }

    @Test
    void a_plan_is_a_script() {
        workspace.write("app.db.V1", DERIVED);
        assertThat(workspace.compile(compiled)).isEmpty();
        command.run("migrate", "--to", "1");

        assertThat(command.run("plan", "--sql")).isEqualTo(9);
        assertThat(command.out()).startsWith("-- Migration of Rung for database " + database + ", made from row 1 of ");
        assertThat(command.err())
                .isEqualTo("The script is not the whole plan: it ends before V2 orders, which only Rung can run\n");
    }

    @Test
    void who_holds_the_lock_is_shown_and_ended_once_that_is_confirmed() throws Exception {
        migration(3, "slow", "select pg_sleep(60)", "select 1");
        var runner = shell();
        var run = CompletableFuture.supplyAsync(() -> runner.run("migrate"));
        awaitSleeper(runner);

        assertThat(command.run("unlock")).isEqualTo(9);
        assertThat(command.err())
                .startsWith("On jdbc:postgresql://")
                .contains("The migration lock of " + database + " is held by pid ");
        assertThat(command.run("migrate", "--lock-wait", "100ms")).isEqualTo(7);
        assertThat(command.err()).contains("[RUNG-501] ", "Command  : rung unlock");
        assertThat(command.run("unlock", "--confirm", database)).isZero();
        assertThat(command.out()).startsWith("ended: pid ");
        assertThat(run.get(30, TimeUnit.SECONDS)).isEqualTo(5);
    }

    @Test
    void nobody_holds_the_lock() {
        assertThat(command.run("unlock")).isZero();
        assertThat(command.out()).isEqualTo("no session holds the migration lock of " + database + "\n");
    }

    private void migration(int version, String description, String up, String down) {
        var more = up.startsWith(",") ? up : "";
        var upSql = more.isEmpty() ? up : down;
        var name = "app.db.V" + version;
        compiled.add(name);
        workspace.write(
                name, MIGRATION.formatted(version, description, more, upSql, more.isEmpty() ? down : "select 1"));
        assertThat(workspace.compile(List.copyOf(compiled))).isEmpty();
    }

    /** Returns a shell whose environment leads to the database and the application. */
    private CommandRun shell() {
        var login = server.login().toDatabase(database);
        var shell = new CommandRun(folder)
                .with("RUNG_URL", login.url())
                .with("RUNG_USER", Objects.requireNonNull(login.user()))
                .with("RUNG_CLASSPATH", workspace.classes().toString());
        return login.password() == null ? shell : shell.with("RUNG_PASSWORD", login.password());
    }

    private void awaitSleeper(CommandRun runner) throws InterruptedException {
        var sleepers = "select 1 from pg_stat_activity where query = 'select pg_sleep(60)'";
        for (var looks = 0; console().rows(sleepers).isEmpty(); looks++) {
            assertThat(looks).as(runner.said()).isLessThan(400);
            Thread.sleep(50);
        }
    }

    private SqlConsole console() {
        return new SqlConsole(server.login().toDatabase(database).dataSource("cli-test"));
    }

    private void expect(String journey) {
        new GoldenText(Path.of("src/test/resources/journeys/" + journey + ".txt")).check(transcript.toString());
    }
}

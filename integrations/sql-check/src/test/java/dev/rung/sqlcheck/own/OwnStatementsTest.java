package dev.rung.sqlcheck.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.error.DataLossException;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Ladder;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Column;
import dev.rung.schema.ReversibleSchema;
import dev.rung.sqlcheck.internal.grammar.Grammar;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Rung itself sends names the server's functions, operators and types in full, or is sent under a path on which only
 * the server's are: whoever may create in a schema of the path cannot put anything of his in their place.
 */
@ExtendWith(FreshDatabase.class)
class OwnStatementsTest {

    /** Stands in each statement that a migration of this test sends by itself. */
    private static final String THEIRS = " /* theirs */ ";

    private static final Grammar GRAMMAR = Grammar.of(18);

    private final Recorder recorder = new Recorder();
    private UnqualifiedNames names;

    @AfterAll
    static void close() {
        GRAMMAR.close();
    }

    @BeforeEach
    void the_server_names_its_relations(TestDatabase db) {
        names = new UnqualifiedNames(GRAMMAR, Set.copyOf(db.queryStrings("""
                select relname from pg_class
                where relnamespace in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)""")));
    }

    @Test
    void what_changes_and_takes_back_a_schema_leaves_nothing_to_the_path(TestDatabase db) {
        var migrator = migrator(db, derived(), inCode(), onAnotherPath()).build();

        migrator.migrate();
        migrator.isUpToDate();
        migrator.status();
        migrator.validate();
        migrator.plan(Target.latest());
        db.execute("""
                insert into orders values (1); select nextval('numbers'); create table homes (home address);
                select nextval('numbers')""");
        assertThrows(DataLossException.class, () -> migrator.rollback(Target.downTo(0)));
        migrator(db, derived(), inCode(), onAnotherPath())
                .allowDataLoss("a test")
                .build()
                .rollback(Target.downTo(1));
        db.execute("drop table homes; truncate orders, customers; alter sequence numbers restart");
        migrator.rollback(Target.downTo(0));

        assertQualified(200);
    }

    @Test
    void what_runs_outside_a_transaction_and_goes_on_leaves_nothing_to_the_path(TestDatabase db) {
        var migrator = migrator(db, parts(), concurrent()).build();
        migrator(db, parts()).build().migrate();
        db.execute("insert into many values (1), (1)");

        assertThrows(MigrationFailedException.class, migrator::migrate);
        assertThrows(MigrationFailedException.class, migrator::migrate);
        db.execute("truncate many");
        migrator.migrate();
        migrator.rollback(Target.steps(1));
        db.execute("insert into many values (1), (1)");
        assertThrows(MigrationFailedException.class, migrator::migrate);
        migrator.resolve(new Version(2), Resolution.NOT_APPLIED, "a test");

        assertQualified(60);
    }

    @Test
    void what_looks_at_the_server_leaves_nothing_to_the_path(TestDatabase db) throws SQLException {
        var migrator = migrator(db, derived(), inCode(), concurrentToo()).build();

        migrator.observe(migrator.plan(Target.latest()));
        try (var connection = recorder.over(db.dataSource()).getConnection()) {
            SchemaSnapshot.take(connection);
            connection.setAutoCommit(false);
            SchemaSnapshot.take(connection);
        }

        assertQualified(40);
    }

    @Test
    void what_waits_and_names_who_is_in_the_way_leaves_nothing_to_the_path(TestDatabase db) throws Exception {
        var waiter = migrator(db, derived()).lockWait(Duration.ofMillis(50)).build();
        migrator(db, Rung.of(1, "holds").up(work -> assertThrows(LockException.class, waiter::migrate)))
                .build()
                .migrate();
        db.execute("create table busy (id int)");
        try (var holder = db.dataSource().getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table busy");
            var blocked = migrator(
                            db,
                            Rung.of(1, "holds"),
                            Rung.of(2, "waits").up(theirs("alter table busy add column n int")))
                    .lockTimeout(Duration.ofMillis(100))
                    .lockDeadline(Duration.ofMillis(300))
                    .build();
            assertThrows(MigrationFailedException.class, blocked::migrate);
            holder.rollback();
        }

        assertQualified(10);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_sql_of_an_operation_leaves_nothing_but_what_the_user_wrote_to_the_path(Path file) throws IOException {
        assertThat(names.statements(Files.readString(file)).stream().flatMap(statement -> names.of(statement).stream()))
                .isEmpty();
    }

    /** Each operation has a file that shows it, both ways; another test sees to that. */
    static Stream<Path> operations() throws IOException {
        var files = Path.of("..", "..", "runtime", "src", "test", "resources", "operations");
        try (var all = Files.list(files)) {
            return all.filter(file -> !file.endsWith("ReversibleSql.sql")).toList().stream();
        }
    }

    private static Rung derived() {
        return Rung.of(1, "derived").change(db -> {
            db.createTable("orders", t -> t.column("id").bigint());
            db.createSequence("numbers");
            db.createType("address", type -> type.add("street", "text"));
            ifMissing(db);
            db.insertInto("customers").columns("id").row(7).key("id");
        });
    }

    private static void ifMissing(ReversibleSchema db) {
        db.createTableIfMissing("customers", t -> t.column("id").bigint());
        db.addColumnIfMissing("orders", Column.named("note").text());
        db.createIndexIfMissing("orders_by_id").on("orders", "id");
        db.createSchemaIfMissing("another");
        db.createExtensionIfMissing("citext").inSchema("another");
        db.createSequenceIfMissing("ids");
        db.createEnumIfMissing("status", "draft", "open");
        db.createViewIfMissing("all_orders", "select id from orders");
        db.createTriggerIfMissing("quiet")
                .on("orders")
                .fires("before update")
                .sql("for each row execute function suppress_redundant_updates_trigger()");
    }

    private static Rung inCode() {
        return Rung.of(2, "in code")
                .up(db -> {
                    db.schema().addColumn("orders", Column.named("weight").numeric(8, 3));
                    db.update(theirs("update orders set weight = 1 where id = ?"), 7L);
                    db.query(theirs("select 1"), row -> row.getInt(1));
                })
                .down(theirs("alter table orders drop column weight"));
    }

    /** Once a migration has set a path, it is the path of what the DSL sends too. */
    private static Rung onAnotherPath() {
        return Rung.of(3, "on another path")
                .up(db -> {
                    db.execute(theirs("set search_path = public, pg_catalog"));
                    ifMissing(db.schema());
                })
                .down(theirs("set search_path = public, pg_catalog"));
    }

    private static Rung parts() {
        return Rung.of(1, "parts").change(db -> {
            db.createTable("ev", t -> {
                t.column("n").bigint().notNull();
                t.partitionByRange("n");
            });
            db.createTable("many", t -> t.column("n").bigint());
            db.createTable("ev_1", t -> t.partitionOf("ev").forValuesFrom(1).to(1000));
        });
    }

    private static Rung concurrent() {
        return Rung.of(2, "concurrent")
                .outsideTransaction()
                .up(db -> {
                    db.execute(theirs("alter table ev detach partition ev_1 concurrently"));
                    db.execute(theirs("create unique index concurrently many_n on many (n)"));
                    db.execute(theirs("create table last (n int)"));
                })
                .down(db -> {
                    db.execute(theirs("drop table last"));
                    db.execute(theirs("reindex index concurrently many_n"));
                    db.execute(theirs("drop index concurrently many_n"));
                    db.execute(theirs("alter table ev attach partition ev_1 for values from (1) to (1000)"));
                });
    }

    private static Rung concurrentToo() {
        return Rung.of(3, "concurrent too")
                .outsideTransaction()
                .up(theirs("create index concurrently orders_by_note on orders (note)"));
    }

    private MigratorBuilder migrator(TestDatabase db, Rung... rungs) {
        return Migrator.builder(recorder.over(db.dataSource()))
                .observer(recorder.over(db.dataSource()))
                .catalogs(Ladder.of(rungs));
    }

    private void assertQualified(int atLeast) {
        var found = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var sent : recorder.sent()) {
            var path = new PathInForce(sent.path());
            for (var statement : names.statements(sent.sql().replace("?", "$1"))) {
                if (!path.isOwn() && !isTheirs(statement)) {
                    seen.add(statement.text().strip());
                    names.of(statement).forEach(name -> found.add(name + " in " + statement.text()));
                }
                path.after(statement);
            }
        }
        assertThat(found).isEmpty();
        assertThat(recorder.sent()).hasSizeGreaterThan(atLeast);
        assertThat(seen).hasSizeGreaterThan(5);
    }

    /** Returns {@code sql} with the mark; before the first word the parser would leave it out. */
    private static String theirs(String sql) {
        return sql.replaceFirst(" ", THEIRS);
    }

    private static boolean isTheirs(Statement statement) {
        return statement.text().contains(THEIRS);
    }
}

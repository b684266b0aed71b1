package dev.rung.runtime.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.error.DataLossException;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import dev.rung.schema.Column;
import dev.rung.schema.ReversibleSchema;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * All that a migrator does, on all its paths, in the database of a test, for tests that make something about the
 * database or the connections hostile. What the migrations themselves send carries {@link #THEIRS}, and evaluates no
 * operator or function by an unqualified name.
 *
 * @param db the database; nothing but what is hostile is in it
 * @param source where the migrators take their connections from
 */
public record MainPaths(TestDatabase db, DataSource source) {

    /** Marks each statement that a migration sends by itself. */
    public static final String THEIRS = " /* theirs */ ";

    /** Runs all paths, one after the other; each removes what it created. */
    public void runAll() throws SQLException {
        upAndDown();
        outsideATransaction();
        observed();
        waiting();
    }

    /** Code and derived migrations, conditional changes, a rollback that would lose data, and all that only reads. */
    public void upAndDown() {
        var rungs = new Rung[] {derived(), inCode(), onAnotherPath()};
        var migrator = migrator(rungs).build();
        assertEquals(3, migrator.migrate().applied().size());
        assertEquals(true, migrator.isUpToDate());
        assertEquals(0, migrator.migrate().applied().size());
        assertEquals(true, migrator.status().isUpToDate());
        assertEquals(3, migrator.validate().migrations().size());
        assertEquals(true, migrator.plan(Target.latest()).isEmpty());
        db.execute("""
                insert into public.orders (id) values (1); select pg_catalog.nextval('public.numbers');
                create table public.homes (home public.address)""");
        assertThrows(DataLossException.class, () -> migrator.rollback(Target.downTo(0)));
        var careless = migrator(rungs).allowDataLoss("a test").build();
        assertEquals(2, careless.rollback(Target.downTo(1)).rolledBack().size());
        db.execute("drop table public.homes; truncate public.customers");
        assertThrows(DataLossException.class, () -> migrator.rollback(Target.downTo(0)));
        assertEquals(1, careless.rollback(Target.downTo(0)).rolledBack().size());
    }

    private static Rung derived() {
        return Rung.of(1, "derived").change(db -> {
            db.createTable("orders", t -> t.column("id").bigint().notNull());
            db.createSequence("numbers");
            db.createType("address", type -> type.add("street", "character varying(80)"));
            ifMissing(db);
            db.insertInto("customers").key("code").columns("code", "id").row("eur", 7);
            db.deleteFrom("customers").key("code").columns("code", "id").row("usd", 8);
        });
    }

    private static void ifMissing(ReversibleSchema db) {
        db.createTableIfMissing("customers", t -> {
            t.column("id").bigint();
            t.column("code").varchar(3);
        });
        db.addColumnIfMissing("orders", Column.named("note").varchar(10));
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
                    db.schema().alterColumn("orders", id().notNull(), id().identityByDefault());
                    db.update(theirs("update orders set weight = ?"), 7L);
                    db.query(theirs("select 1"), row -> row.getInt(1));
                })
                .down(theirs("alter table orders drop column weight, alter column id drop identity"));
    }

    private static Column<Long> id() {
        return Column.named("id").bigint();
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

    /** Steps that fail, are continued, are retried without success and are resolved. */
    private void outsideATransaction() {
        var migrator = migrator(partitions(), concurrent()).build();
        migrator(partitions()).build().migrate();
        db.execute("insert into public.many values (1), (1)");
        assertThrows(MigrationFailedException.class, migrator::migrate);
        assertThrows(MigrationFailedException.class, migrator::migrate);
        db.execute("truncate public.many");
        assertEquals(1, migrator.migrate().applied().size());
        assertEquals(1, migrator.rollback(Target.steps(1)).rolledBack().size());
        db.execute("insert into public.many values (1), (1)");
        assertThrows(MigrationFailedException.class, migrator::migrate);
        db.execute("""
                truncate public.many; drop index public.many_n;
                alter table public.ev attach partition public.ev_1 for values from (1) to (1000)""");
        migrator.resolve(new Version(2), Resolution.NOT_APPLIED, "a test");
        assertEquals(1, migrator.rollback(Target.downTo(0)).rolledBack().size());
    }

    private static Rung partitions() {
        return Rung.of(1, "partitions").change(db -> {
            db.createTable("ev", t -> {
                t.column("n").bigint().notNull();
                t.partitionByRange("n");
            });
            db.createTable("ev_1", t -> t.partitionOf("ev").forValuesFrom(1).to(1000));
            db.createTable("many", t -> t.column("n").bigint());
        });
    }

    private static Rung concurrent() {
        return Rung.of(2, "concurrent")
                .outsideTransaction()
                .up(db -> {
                    db.execute(theirs("alter table ev detach partition ev_1 concurrently"));
                    db.execute(theirs("create unique index concurrently many_n on many (n)"));
                    db.execute(theirs("create table last (n bigint)"));
                })
                .down(db -> {
                    db.execute(theirs("drop table last"));
                    db.execute(theirs("reindex index concurrently many_n"));
                    db.execute(theirs("drop index concurrently many_n"));
                    db.execute(theirs("alter table ev attach partition ev_1 for values from (1) to (1000)"));
                });
    }

    /** A run that is looked at from inside and from outside, and snapshots with and without a transaction. */
    private void observed() throws SQLException {
        var later = Rung.of(3, "later")
                .outsideTransaction()
                .up(theirs("create index concurrently orders_by_note on orders (note)"))
                .down(theirs("drop index concurrently orders_by_note"));
        var migrator =
                migrator(derived(), inCode(), later).allowDataLoss("a test").build();
        assertEquals(
                3,
                migrator.observe(migrator.plan(Target.latest())).observations().size());
        try (var connection = source.getConnection()) {
            SchemaSnapshot.take(connection);
            connection.setAutoCommit(false);
            SchemaSnapshot.take(connection);
            connection.rollback();
        }
        assertEquals(3, migrator.rollback(Target.downTo(0)).rolledBack().size());
    }

    /** A runner that waits for another, and a migration that waits for a table. */
    private void waiting() throws SQLException {
        var waiter = migrator(derived()).lockWait(Duration.ofMillis(50)).build();
        var holds = Rung.of(1, "holds").up(work -> assertThrows(LockException.class, waiter::migrate));
        migrator(holds).build().migrate();
        db.execute("create table public.busy (id bigint)");
        var waits = Rung.of(2, "waits").up(theirs("alter table busy add column n bigint"));
        try (var holder = db.dataSource().getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table public.busy");
            var blocked = migrator(holds, waits)
                    .lockTimeout(Duration.ofMillis(100))
                    .lockDeadline(Duration.ofMillis(300))
                    .build();
            assertThrows(MigrationFailedException.class, blocked::migrate);
            holder.rollback();
        }
        db.execute("drop table public.busy");
        migrator(holds).build().rollback(Target.downTo(0));
    }

    /** Returns {@code sql} with the mark, within the statement: before its first word a parser would leave it out. */
    private static String theirs(String sql) {
        return sql.replaceFirst(" ", THEIRS);
    }

    private MigratorBuilder migrator(Rung... rungs) {
        return Migrator.builder(source)
                .observer(source)
                .firstRun(FirstRun.BESIDE_OTHERS)
                .catalogs(TestCatalog.of(rungs));
    }
}

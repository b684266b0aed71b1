package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.OnlyConnection;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.WireCounts;
import dev.rung.runtime.testing.WireProxy;
import java.sql.SQLException;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages between driver and server: counts that hold on every machine. */
@ExtendWith(FreshDatabase.class)
class RoundTripsTest {

    private WireProxy proxy;

    @BeforeEach
    void open(TestDatabase db) {
        proxy = WireProxy.before(db);
    }

    @AfterEach
    void close() {
        proxy.close();
    }

    @Test
    void nothing_to_do_is_one_round_trip_without_transaction_or_advisory_lock(TestDatabase db) throws SQLException {
        migrator(proxy.through(db.dataSource()), TestCatalog.tables(3)).migrate();

        var counts = nothingToDo(db, TestCatalog.tables(3));

        assertThat(counts.trips()).isEqualTo(1);
        assertThat(counts.connections()).isZero();
        assertThat(counts.queries() + counts.executes()).isEqualTo(5);
        assertThat(proxy.trips())
                .last()
                .satisfies(sql -> assertThat(sql.stream()
                                .map(statement ->
                                        statement.strip().replaceAll("(?s)(?<= rung_)\\w+|(?<=^select ).*", "_")))
                        .containsExactly(
                                "select _",
                                "prepare rung__ as select from \"public\".\"rung_history\"",
                                "deallocate rung__",
                                "select _",
                                "select _"));
    }

    @Test
    void nothing_to_do_is_as_many_bytes_whatever_has_been_done_before(TestDatabase db) throws SQLException {
        migrator(db.dataSource(), TestCatalog.tables(1)).migrate();
        var small = nothingToDo(db, TestCatalog.tables(1));

        migrator(db.dataSource(), TestCatalog.tables(90)).migrate();

        assertThat(nothingToDo(db, TestCatalog.tables(90))).isEqualTo(small);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void each_migration_is_two_round_trips_beside_its_statements_and_one_commit(int statements, TestDatabase db) {
        var few = applied(2, db, version -> statements(version, statements));
        var many = applied(12, db, version -> statements(version, statements));

        var each = many.since(few);
        assertThat(each.trips()).isEqualTo(10L * (statements + 2));
        assertThat(each.commits()).isEqualTo(10);
        assertThat(each.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void each_derived_migration_is_one_round_trip_and_one_commit(int statements, TestDatabase db) {
        var few = applied(2, db, version -> derived(version, statements));
        var many = applied(12, db, version -> derived(version, statements));

        var each = many.since(few);
        assertThat(each.trips()).isEqualTo(10);
        assertThat(each.commits()).isEqualTo(10);
        assertThat(each.connections()).isZero();
    }

    /** Applies so many migrations to a schema of their own, and counts. */
    private WireCounts applied(int migrations, TestDatabase db, LongFunction<Rung> migration) {
        var start = proxy.counts();
        var catalog = TestCatalog.of(
                LongStream.rangeClosed(1, migrations).mapToObj(migration).toArray(Rung[]::new));
        Migrator.builder(proxy.through(db.dataSource()))
                .catalogs(catalog)
                .schema("of_" + migrations)
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build()
                .migrate();
        return proxy.counts().since(start);
    }

    private static Rung statements(long version, int count) {
        return Rung.of(version, "statements").up(db -> {
            db.execute("create table t_%d (id int)".formatted(version));
            for (int i = 1; i < count; i++) {
                db.update("insert into t_%d values (?)".formatted(version), i);
            }
        });
    }

    private static Rung derived(long version, int count) {
        return Rung.of(version, "derived").change(db -> {
            for (int i = 1; i <= count; i++) {
                db.createTable(
                        "t_%d_%d".formatted(version, i), t -> t.column("id").bigint());
            }
        });
    }

    /** Counts a start with nothing to do, on a connection that is open and has not migrated before. */
    private WireCounts nothingToDo(TestDatabase db, TestCatalog catalog) throws SQLException {
        try (var connection = proxy.through(db.dataSource()).getConnection();
                var only = new OnlyConnection(connection)) {
            var start = proxy.counts();

            assertThat(migrator(only, catalog).migrate().results()).isEmpty();

            return proxy.counts().since(start);
        }
    }

    private static Migrator migrator(DataSource source, TestCatalog catalog) {
        return Migrator.builder(source).catalogs(catalog).build();
    }
}

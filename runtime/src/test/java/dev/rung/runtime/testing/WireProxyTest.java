package dev.rung.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.sql.Sql;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

@ExtendWith(FreshDatabase.class)
final class WireProxyTest {

    private WireProxy proxy;

    @BeforeEach
    void open(TestDatabase db) {
        proxy = WireProxy.before(db);
    }

    @AfterEach
    void close() {
        proxy.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple", "extended", "extendedForPrepared"})
    void counts_a_round_trip_for_each_turn_whatever_is_in_it(String mode, TestDatabase db) throws SQLException {
        var source = source(db);
        source.setPreferQueryMode(PreferQueryMode.of(mode));
        try (var connection = source.getConnection()) {
            var start = proxy.counts();

            execute(connection, "create table t (id int)");
            execute(connection, "insert into t values (1); insert into t values (2); select 1");
            connection.setAutoCommit(false);
            execute(connection, "delete from t");
            connection.commit();

            var counts = proxy.counts().since(start);
            assertThat(counts.trips()).isEqualTo(4);
            assertThat(counts.commits()).isEqualTo(1);
            assertThat(counts.bytesSent()).isBetween(100L, 1000L);
            assertThat(counts.bytesReceived()).isBetween(60L, 1000L);
            assertThat(counts.executes() > 0).isEqualTo(!mode.equals("simple"));
            assertThat(counts.parses()).isEqualTo(counts.executes());
            assertThat(tripsSince(start)).last().isEqualTo(List.of("COMMIT"));
        }
    }

    @Test
    void counts_the_start_up_apart(TestDatabase db) throws SQLException {
        var source = source(db);
        try (var connection = source.getConnection()) {
            assertThat(connection.isValid(0)).isTrue();
        }
        var first = proxy.counts();
        source.setSslMode("prefer");
        source.getConnection().close();

        var second = proxy.counts().since(first);
        assertThat(first.connections()).isEqualTo(1);
        assertThat(second.connections()).isEqualTo(1);
        assertThat(second.startUpTrips()).isEqualTo(first.startUpTrips() + 1);
        assertThat(second.trips()).isEqualTo(first.trips() - 1);
        assertThat(proxy.trips()).noneMatch(trip -> trip.toString().contains("SCRAM"));
    }

    @Test
    void recognises_a_commit_that_the_driver_has_prepared_and_one_inside_a_script(TestDatabase db) throws SQLException {
        var source = source(db);
        source.setPrepareThreshold(1);
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var start = proxy.counts();
            for (int i = 0; i < 3; i++) {
                execute(connection, "select 1");
                connection.commit();
            }
            connection.setAutoCommit(true);
            execute(connection, "begin; create temporary table t (id int) on commit drop;\n commit");

            assertThat(proxy.counts().since(start).commits()).isEqualTo(4);
        }
    }

    @Test
    void counts_a_copy_as_two_turns(TestDatabase db) throws Exception {
        db.execute("create table t (id int)");
        try (var connection = source(db).getConnection()) {
            var start = proxy.counts();

            var copy = new CopyManager(connection.unwrap(BaseConnection.class)).copyIn("copy t from stdin");
            copy.writeToCopy("1\n2\n".getBytes(StandardCharsets.UTF_8), 0, 4);
            copy.endCopy();

            assertThat(proxy.counts().since(start).trips()).isEqualTo(2);
        }
        assertThat(db.queryLong("select count(*) from t")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"BEFORE_COMMIT, 0, as a statement", "AFTER_COMMIT, 1, as a statement", "BEFORE_COMMIT, 0, in a script"})
    void cuts_a_connection_at_a_commit(WireProxy.Cut cut, long rows, String commit, TestDatabase db) throws Exception {
        db.execute("create table t (id int)");
        try (var connection = source(db).getConnection()) {
            proxy.cut(cut);

            var lost = assertThrows(SQLException.class, () -> insert(connection, commit));

            assertThat(lost.getSQLState()).startsWith("08");
            assertThat(connection.isValid(1)).isFalse();
        }
        awaitNoSession(db);
        assertThat(db.queryLong("select count(*) from t")).isEqualTo(rows);
        try (var next = source(db).getConnection()) {
            insert(next, commit);
        }
        assertThat(db.queryLong("select count(*) from t")).isEqualTo(rows + 1);
    }

    @Test
    void cuts_at_the_given_commit(TestDatabase db) throws Exception {
        db.execute("create table t (id int)");
        try (var connection = source(db).getConnection()) {
            proxy.cut(WireProxy.Cut.BEFORE_COMMIT, 3);
            insert(connection, "as a statement");
            insert(connection, "as a statement");

            assertThrows(SQLException.class, () -> insert(connection, "as a statement"));
        }
        awaitNoSession(db);
        assertThat(db.queryLong("select count(*) from t")).isEqualTo(2);
    }

    @Test
    void refuses_new_connections_for_a_while_and_leaves_the_others_alone(TestDatabase db) throws SQLException {
        try (var connection = source(db).getConnection()) {
            proxy.line(WireProxy.Line.REFUSES);

            var refused = assertThrows(SQLException.class, source(db)::getConnection);

            assertThat(refused.getSQLState()).startsWith("08");
            assertThat(connection.isValid(5)).isTrue();
        }
        proxy.line(WireProxy.Line.OPEN);
        source(db).getConnection().close();
    }

    @Test
    void cuts_all_connections_at_once(TestDatabase db) throws SQLException {
        try (var connection = source(db).getConnection()) {
            proxy.cutAll();

            assertThat(connection.isValid(1)).isFalse();
        }
        source(db).getConnection().close();
    }

    @Test
    void swallows_silently_what_is_sent_into_a_black_hole(TestDatabase db) throws SQLException {
        db.execute("create table t (id int)");
        var source = source(db);
        source.setSocketTimeout(1);
        try (var connection = source.getConnection()) {
            proxy.line(WireProxy.Line.BLACK_HOLE);

            var working = assertThrows(SQLException.class, () -> execute(connection, "insert into t values (1)"));
            var connecting = assertThrows(SQLException.class, source::getConnection);

            assertThat(working.getCause()).isInstanceOf(SocketTimeoutException.class);
            assertThat(connecting.getCause()).isInstanceOf(SocketTimeoutException.class);
        }
        proxy.line(WireProxy.Line.OPEN);
        assertThat(db.facts().sessions("rung-test")).as("the server's end").hasSize(1);
        assertThat(db.queryLong("select count(*) from t")).isZero();
        try (var next = source(db).getConnection()) {
            assertThat(next.isValid(5)).isTrue();
        }
    }

    @Test
    void delays_each_round_trip(TestDatabase db) throws SQLException {
        try (var connection = source(db).getConnection()) {
            proxy.delay(Duration.ofMillis(30));
            var start = System.nanoTime();

            for (int i = 0; i < 5; i++) {
                execute(connection, "select 1; select 2; select 3");
            }

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
        }
    }

    private PGSimpleDataSource source(TestDatabase db) {
        return proxy.through(db.dataSource());
    }

    private List<List<String>> tripsSince(WireCounts start) {
        return proxy.trips().subList((int) start.trips(), proxy.trips().size());
    }

    private static void insert(Connection connection, String commit) throws SQLException {
        if (commit.equals("in a script")) {
            execute(connection, "begin; insert into t values (1); commit");
            return;
        }
        connection.setAutoCommit(false);
        execute(connection, "insert into t values (1)");
        connection.commit();
    }

    private static void execute(Connection connection, @Sql String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void awaitNoSession(TestDatabase db) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!db.facts().sessions("rung-test").isEmpty() && System.nanoTime() - end < 0) {
            Thread.sleep(10);
        }
        assertThat(db.facts().sessions("rung-test")).isEmpty();
    }
}

package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.testing.Contents;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Servers that a run cannot use: each call reports the same clear error. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class BadServerTest {

    private enum Call {
        MIGRATE,
        STATUS,
        IS_UP_TO_DATE;

        void on(Migrator migrator) {
            switch (this) {
                case MIGRATE -> migrator.migrate();
                case STATUS -> migrator.status();
                case IS_UP_TO_DATE -> migrator.isUpToDate();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_server_listens(Call call, TestDatabase db) throws IOException {
        var source = db.dataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {closedPort()});

        var refused = refused(call, source, ErrorCode.UNREACHABLE);

        GoldenErrors.assertMessage("unreachable", refused, ":" + source.getPortNumbers()[0], ":<port>");
    }

    @ParameterizedTest
    @EnumSource
    void the_password_is_wrong(Call call, TestDatabase db) {
        var role = db.createRole("reader", "right");
        var source = db.dataSource(role);
        source.setPassword("wrong");

        var refused = refused(call, source, ErrorCode.AUTHENTICATION_FAILED);

        GoldenErrors.assertMessage("authentication-failed", refused, role.name(), "<role>");
    }

    @ParameterizedTest
    @EnumSource
    void the_database_does_not_exist(Call call, TestDatabase db) {
        var source = db.dataSource();
        source.setDatabaseName("no_certificate_here");

        GoldenErrors.assertMessage("unknown-database", refused(call, source, ErrorCode.UNREACHABLE));
    }

    @ParameterizedTest
    @EnumSource
    void the_server_has_no_tls(Call call, TestDatabase db) {
        var source = db.dataSource();
        source.setSslMode("require");

        GoldenErrors.assertMessage("tls-failed", refused(call, source, ErrorCode.TLS_FAILED));
    }

    @Test
    void a_host_whose_name_looks_like_tls_is_no_tls_failure(TestDatabase db) {
        var source = db.dataSource();
        source.setServerNames(new String[] {"ssl.certificates.invalid"});

        refused(Call.MIGRATE, source, ErrorCode.UNREACHABLE);
    }

    @ParameterizedTest
    @EnumSource
    void the_pool_has_no_connection_to_spare(Call call, TestDatabase db) throws SQLException {
        var config = new HikariConfig();
        config.setDataSource(db.dataSource());
        config.setPoolName("the-pool");
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        try (var pool = new HikariDataSource(config);
                var taken = pool.getConnection()) {
            assertThat(taken.isValid(1)).isTrue();

            GoldenErrors.assertMessage("pool-exhausted", refused(call, pool, ErrorCode.UNREACHABLE));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Scenario(id = "M3")
    void it_is_not_postgresql(Call call) {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:");

        GoldenErrors.assertMessage("not-postgresql", refused(call, h2, ErrorCode.NOT_POSTGRESQL));
    }

    @Test
    @Scenario(id = "M3")
    void a_server_that_only_calls_itself_postgresql_on_the_wire(TestDatabase db) {
        db.execute("""
                create or replace function pg_catalog.version() returns text language sql stable
                as $$ select 'CockroachDB CCL v24.1.0 (x86_64-pc-linux-gnu)' $$""");

        GoldenErrors.assertMessage("not-postgresql-compatible", unchanged(db, Call.MIGRATE, ErrorCode.NOT_POSTGRESQL));
    }

    @ParameterizedTest
    @EnumSource
    void a_server_older_than_we_can_work_with(Call call, TestDatabase db) {
        db.execute("""
                create or replace function pg_catalog.version() returns text language sql stable
                as $$ select 'PostgreSQL 13.23 on x86_64-pc-linux-gnu' $$;
                create or replace function pg_catalog.current_setting(text) returns text language sql stable
                as $$ select case $1 when 'server_version_num' then '130023'
                else pg_catalog.current_setting($1, false) end $$""");

        GoldenErrors.assertMessage("server-too-old", unchanged(db, call, ErrorCode.SERVER_TOO_OLD));
    }

    @Test
    @Scenario(
            id = "T16",
            threads = {
                "flyway/flyway#3780",
                "flyway/flyway#3909",
                "flyway/flyway#3964",
                "flyway/flyway#3969",
                "flyway/flyway#4066"
            })
    void a_server_newer_than_any_tested_is_accepted(TestDatabase db) {
        db.execute("""
                create or replace function pg_catalog.version() returns text language sql stable
                as $$ select 'PostgreSQL 99.1 on x86_64-pc-linux-gnu' $$;
                create or replace function pg_catalog.current_setting(text) returns text language sql stable
                as $$ select case $1 when 'server_version_num' then '990001'
                else pg_catalog.current_setting($1, false) end $$""");

        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(2))
                .build();

        assertThat(migrator.migrate().applied()).hasSize(2);
    }

    @Test
    void a_server_that_grants_locks_and_keeps_none(TestDatabase db) {
        db.execute("""
                create or replace function pg_catalog.pg_try_advisory_lock(bigint) returns boolean language sql
                as $$ select true $$""");

        GoldenErrors.assertMessage("lock-not-proven", unchanged(db, Call.MIGRATE, ErrorCode.LOCK_NOT_PROVEN));
    }

    @Test
    void a_host_that_does_not_resolve_is_named() {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"no-such-host.invalid"});
        source.setDatabaseName("shop");

        var refused = refused(Call.MIGRATE, source, ErrorCode.UNREACHABLE);

        assertThat(refused).hasMessageContaining("; unknown host no-such-host.invalid");
    }

    @Test
    void a_data_source_that_gives_null() {
        var none = (DataSource) Proxy.newProxyInstance(
                BadServerTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, args) -> null);

        GoldenErrors.assertMessage("null-connection", refused(Call.MIGRATE, none, ErrorCode.UNREACHABLE));
    }

    private static MigratorException unchanged(TestDatabase db, Call call, ErrorCode code) {
        var before = Contents.of(db);
        var refused = refused(call, db.dataSource(), code);
        assertThat(Contents.of(db)).isEqualTo(before);
        return refused;
    }

    private static MigratorException refused(Call call, DataSource source, ErrorCode code) {
        var migrator = Migrator.builder(source).catalogs(TestCatalog.tables(2)).build();
        var refused = assertThrows(MigratorException.class, () -> call.on(migrator));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.getSuppressed()).isEmpty();
        return refused;
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Lack;
import dev.rung.runtime.testing.OnlyConnection;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.xa.PGXADataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** The data source gives a connection on which the caller's transaction is open: it is refused, and stays as it is. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class OpenTransactionTest {

    private enum Call {
        IS_UP_TO_DATE,
        MIGRATE,
        MIGRATE_UP_TO,
        ROLLBACK,
        PLAN,
        STATUS,
        VALIDATE,
        BASELINE,
        RESOLVE;

        void on(Migrator migrator) {
            switch (this) {
                case IS_UP_TO_DATE -> migrator.isUpToDate();
                case MIGRATE -> migrator.migrate();
                case MIGRATE_UP_TO -> migrator.migrate(Target.upTo(1));
                case ROLLBACK -> migrator.rollback(Target.steps(1));
                case PLAN -> migrator.plan(Target.latest());
                case STATUS -> migrator.status();
                case VALIDATE -> migrator.validate();
                case BASELINE -> migrator.baseline(new Version(1));
                case RESOLVE -> migrator.resolve(new Version(1), Resolution.APPLIED, "I looked");
            }
        }
    }

    @BeforeEach
    void table(TestDatabase db) {
        db.execute("create table work (n int)");
    }

    @ParameterizedTest
    @EnumSource
    @Scenario(id = "T31")
    void a_connection_with_an_uncommitted_insert_is_refused(Call call, TestDatabase db) throws SQLException {
        try (var connection = db.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            insert(connection);

            refused(call, new OnlyConnection(connection));

            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
            assertThat(rows(db)).as("nothing was committed").isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_transaction_that_has_failed_is_refused(Call call, TestDatabase db) throws SQLException {
        try (var connection = db.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            insert(connection);
            assertThrows(SQLException.class, () -> execute(connection, "select 1 / 0"));

            refused(call, new OnlyConnection(connection));

            var failed = assertThrows(SQLException.class, () -> insert(connection));
            assertThat(failed.getSQLState()).as("it is as it was").isEqualTo("25P02");
        }
    }

    @Test
    void a_transaction_begun_by_a_statement_in_autocommit_is_refused(TestDatabase db) throws SQLException {
        try (var connection = db.dataSource().getConnection()) {
            execute(connection, "begin");
            insert(connection);

            refused(Call.MIGRATE, new OnlyConnection(connection));

            execute(connection, "commit");
            assertThat(rows(db)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IS_UP_TO_DATE", "MIGRATE"})
    void a_transaction_begun_by_a_statement_behind_a_proxy_that_hands_out_no_driver_is_refused(
            Call call, TestDatabase db) throws SQLException {
        try (var connection = Lack.WRAPPERS.in(db.dataSource()).getConnection()) {
            var hidden = new OnlyConnection(connection);
            execute(connection, "begin");
            refused(call, hidden);

            insert(connection);
            refused(call, hidden);
            execute(connection, "commit");
            assertThat(rows(db)).isEqualTo(1);

            execute(connection, "begin");
            assertThrows(SQLException.class, () -> execute(connection, "select 1 / 0"));
            refused(call, hidden);

            execute(connection, "rollback");
            db.execute("drop table work");
            call.on(Migrator.builder(hidden).catalogs(TestCatalog.tables(1)).build());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IS_UP_TO_DATE", "MIGRATE", "STATUS"})
    void an_idle_connection_without_autocommit_works_and_comes_back_so(Call call, TestDatabase db) throws SQLException {
        db.execute("drop table work");
        try (var connection = db.dataSource().getConnection()) {
            connection.setAutoCommit(false);

            call.on(migrator(new OnlyConnection(connection)));

            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_transaction_of_spring_is_refused_and_stays_usable(Call call, TestDatabase db) {
        var aware = new TransactionAwareDataSourceProxy(db.dataSource());
        new TransactionTemplate(new DataSourceTransactionManager(aware)).executeWithoutResult(status -> {
            insert(aware);
            refused(call, aware);
            status.setRollbackOnly();
        });
        assertThat(rows(db)).as("nothing was committed").isZero();

        new TransactionTemplate(new DataSourceTransactionManager(aware)).executeWithoutResult(status -> {
            insert(aware);
            refused(call, aware);
        });
        assertThat(rows(db)).as("it could still be committed").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_branch_of_a_distributed_transaction_is_refused_and_stays_usable(Call call, TestDatabase db)
            throws Exception {
        var xa = new PGXADataSource();
        copy(db.dataSource(), xa);
        var both = xa.getXAConnection();
        var branch = new Branch();
        try (var connection = both.getConnection()) {
            both.getXAResource().start(branch, XAResource.TMNOFLAGS);
            refused(call, unclosed(connection));
            insert(connection);
            refused(call, unclosed(connection));
            both.getXAResource().end(branch, XAResource.TMSUCCESS);
            both.getXAResource().commit(branch, true);
        } finally {
            both.close();
        }
        assertThat(rows(db)).isEqualTo(1);
    }

    @Test
    void without_autocommit_a_driver_that_says_nothing_is_refused(TestDatabase db) throws SQLException {
        try (var connection = db.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            insert(connection);

            var refused = refused(Call.STATUS, unclosed(opaque(connection)));

            assertThat(refused).hasMessageContaining("its driver does not say");
            connection.rollback();
            assertThat(rows(db)).isZero();
        }
    }

    @Test
    void with_autocommit_a_driver_that_says_nothing_works(TestDatabase db) throws SQLException {
        db.execute("drop table work");
        try (var connection = db.dataSource().getConnection()) {
            assertThat(migrator(unclosed(opaque(connection))).migrate().applied())
                    .hasSize(1);
        }
    }

    @Test
    void the_message(TestDatabase db) throws SQLException {
        try (var connection = db.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            insert(connection);

            GoldenErrors.assertMessage("open-transaction", refused(Call.MIGRATE, new OnlyConnection(connection)));
        }
    }

    private static MigratorException refused(Call call, DataSource source) {
        var refused = assertThrows(MigratorException.class, () -> call.on(migrator(source)));
        assertThat(refused.code()).isEqualTo(ErrorCode.OPEN_TRANSACTION);
        return refused;
    }

    private static Migrator migrator(DataSource source) {
        return Migrator.builder(source).catalogs(TestCatalog.tables(1)).build();
    }

    private static long rows(TestDatabase db) {
        return db.queryLong("select count(*) from work");
    }

    private static void insert(DataSource source) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            insert(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void insert(Connection connection) throws SQLException {
        execute(connection, "insert into work values (1)");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void copy(PGSimpleDataSource from, PGXADataSource to) {
        to.setUrl(from.getURL());
        to.setUser(from.getUser());
        to.setPassword(from.getPassword());
    }

    /** Returns a data source of that connection alone, which is never closed. */
    private static DataSource unclosed(Connection connection) {
        return new OnlyConnection(connection);
    }

    /** Returns the connection as one of a driver that is not pgJDBC. */
    private static Connection opaque(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                OpenTransactionTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, args) -> {
                    if (method.getName().equals("isWrapperFor") && args[0] == PGConnection.class) {
                        return false;
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private record Branch() implements Xid {

        @Override
        public int getFormatId() {
            return 1;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return "rung".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] getBranchQualifier() {
            return "1".getBytes(StandardCharsets.UTF_8);
        }
    }
}

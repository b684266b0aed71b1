package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.OnlyConnection;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What takes longer than answers may is not taken for silence, and the limit on answers harms no connection. */
@ExtendWith(FreshDatabase.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DependsOnJdk
class SlowAnswerTest {

    @Test
    void a_statement_that_takes_longer_than_answers_may_is_let_work(TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1)
                        .with(Rung.of(2, "slow").up("select pg_sleep(3.5)"))
                        .with(Rung.of(3, "list")
                                .change(schema ->
                                        schema.sql("select pg_sleep(3)").reverse("select 1")))
                        .with(Rung.of(4, "outside").up("select pg_sleep(3)").outsideTransaction()))
                .answerWait(Duration.ofSeconds(1))
                .build();

        assertThat(migrator.migrate().applied()).hasSize(4);
    }

    @Test
    void code_that_computes_longer_than_answers_may_is_let_work(TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "computes").up(work -> {
                    work.execute("select 1");
                    Thread.sleep(3_000);
                    work.execute("create table t (id int)");
                })))
                .answerWait(Duration.ofSeconds(1))
                .build();

        assertThat(migrator.migrate().applied()).hasSize(1);
    }

    @Test
    void constraints_that_were_put_off_may_take_longer_than_answers(TestDatabase db) {
        db.execute("""
                create schema other;
                create function other.slow() returns trigger language plpgsql as $$ begin perform pg_sleep(3); return null; end $$;
                create table other.t (id int);
                create constraint trigger late after insert on other.t deferrable initially deferred for each row execute function other.slow();""");
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "late").up("insert into other.t values (1)")))
                .answerWait(Duration.ofSeconds(1))
                .build();

        assertThat(migrator.migrate().applied()).containsExactly(new Version(1));
    }

    @Test
    void a_pool_of_one_connection_is_enough_and_is_not_starved(TestDatabase db) {
        var config = new HikariConfig();
        config.setDataSource(db.dataSource());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        try (var pool = new HikariDataSource(config)) {
            var migrator = Migrator.builder(pool)
                    .catalogs(TestCatalog.tables(1).with(Rung.of(2, "slow").up("select pg_sleep(3)")))
                    .answerWait(Duration.ofSeconds(1))
                    .build();

            assertThat(migrator.migrate().applied()).hasSize(2);
        }
    }

    @Test
    void a_data_source_with_one_connection_for_everybody_is_left_alone(TestDatabase db) throws SQLException {
        try (var connection = db.dataSource().getConnection()) {
            var migrator = Migrator.builder(new OnlyConnection(connection))
                    .catalogs(TestCatalog.tables(1).with(Rung.of(2, "slow").up("select pg_sleep(3)")))
                    .answerWait(Duration.ofSeconds(1))
                    .build();

            assertThat(migrator.migrate().applied()).hasSize(2);
            assertThat(connection.getNetworkTimeout()).isZero();
        }
    }

    @Test
    void the_limit_of_the_connection_comes_back(TestDatabase db) throws SQLException {
        try (var connection = db.dataSource().getConnection()) {
            connection.setNetworkTimeout(Runnable::run, 123_000);
            var migrator = Migrator.builder(new OnlyConnection(connection))
                    .catalogs(TestCatalog.tables(2))
                    .build();

            migrator.isUpToDate();
            assertThat(connection.getNetworkTimeout()).isEqualTo(123_000);
            migrator.migrate();
            assertThat(connection.getNetworkTimeout()).isEqualTo(123_000);
            migrator.status();
            assertThat(connection.getNetworkTimeout()).isEqualTo(123_000);
        }
    }
}

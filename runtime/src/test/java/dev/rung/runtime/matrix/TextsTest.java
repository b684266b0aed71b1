package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names and texts of users, with all characters that have a meaning in SQL. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class TextsTest {

    private static final String INJECTION = "'); drop table proof; -- \" $$ \\ {fn now()} ? :x %s";

    @Test
    @Scenario(id = "J16")
    void a_description_with_everything_in_it(TestDatabase db, TestReporter reporter) {
        var description = "it's \"quoted\"\n\ton two lines, with 🪜 and ünïcödé, " + "and long ".repeat(1200);
        var table = TestCatalog.table(1);
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, description).up(table.up()).down(table.down())))
                .build();

        migrator.migrate();

        assertThat(db.queryStrings("select description from rung_history")).containsExactly(description);
        assertThat(migrator.status().history().rows().get(0).description()).isEqualTo(description);
        assertThat(migrator.rollback(Target.steps(1)).rolledBack()).hasSize(1);
        reporter.publishEntry(
                Scenario.OBSERVED, "%d characters came back as they were written".formatted(description.length()));
    }

    @Test
    @Scenario(
            id = "L8",
            threads = {"knex/knex#6383", "josuebrunel/ezauth#90", "liquibase/liquibase#3205"})
    void sql_in_every_text_is_stored_as_text(TestDatabase db, TestReporter reporter) {
        var source = db.dataSource();
        source.setApplicationName("'); drop table proof; --");
        var catalog = TestCatalog.tables(3);
        Migrator.builder(source).catalogs(catalog.without(2)).build().migrate();
        var named = catalog.with(
                Rung.of(2, INJECTION).up(catalog.rungs().get(1).up()).checksum(INJECTION));

        Migrator.builder(source)
                .catalogs(named)
                .allowOutOfOrder(2, INJECTION)
                .build()
                .migrate();

        assertThat(db.queryStrings("""
                        select application, description = reason, checksum = reason, reason from rung_history
                        where version = 2""")).containsExactly("'); drop table proof; --|t|t|" + INJECTION);
        assertThat(db.queryLong("select count(*) from proof")).isEqualTo(3);
        reporter.publishEntry(
                Scenario.OBSERVED, "description, checksum, reason and application name came back; no table went");
    }

    @Test
    @Scenario(id = "I3")
    void a_role_with_quotes_in_its_name_owns_what_is_created(TestDatabase db, TestReporter reporter)
            throws SQLException {
        var owner = db.createRole("o'w\"ner", "secret");
        db.execute("grant all on schema public to %s".formatted(owner.quoted()));
        var config = new HikariConfig();
        config.setDataSource(db.dataSource());
        config.setMaximumPoolSize(1);
        config.setConnectionInitSql("set role " + owner.quoted());
        try (var pool = new HikariDataSource(config)) {
            Migrator.builder(pool).catalogs(new Ten().get()).build().migrate();

            try (var connection = pool.getConnection();
                    var statement = connection.createStatement();
                    var role = statement.executeQuery("select current_user")) {
                assertThat(role.next()).isTrue();
                assertThat(role.getString(1)).isEqualTo(owner.name());
            }
        }
        assertThat(db.queryStrings("select distinct tableowner from pg_tables where schemaname = 'public'"))
                .containsExactly(owner.name());
        new Oracle(db, new Ten().get()).holds();
        reporter.publishEntry(Scenario.OBSERVED, "all 12 tables are its own; the connection came back with the role");
    }

    @Test
    @Scenario(id = "M4")
    void a_migration_that_creates_a_table_of_the_historys_name(TestDatabase db, TestReporter reporter) {
        var catalog = TestCatalog.tables(1).with(Rung.of(2, "mine").up("create table rung_history (id int)"));

        var failure = assertThrows(MigrationFailedException.class, new Oracle(db, catalog).migrator(db)::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure).hasMessageContaining("rung_history").hasMessageContaining("42P07");
        new Oracle(db, TestCatalog.tables(1)).holds();
        reporter.publishEntry(Scenario.OBSERVED, "V2 failed with 42P07, which names the table; 1 stays applied");
    }

    @Test
    @Scenario(
            id = "N2",
            threads = {"yogthos/migratus#166", "sequelize/umzug#599", "fluentmigrator/fluentmigrator#1479"})
    void nothing_that_is_public_shows_the_password(TestDatabase db, TestReporter reporter) {
        var role = db.createRole("canary", "c4n4ry");
        db.execute("grant all on schema public to " + role.quoted());
        try (var log = new CapturedLog()) {
            var migrator = Migrator.builder(db.dataSource(role))
                    .catalogs(TestCatalog.tables(3))
                    .build();
            var shown = new StringBuilder().append(migrator.plan(Target.latest()));
            shown.append(migrator.migrate()).append(migrator.status()).append(migrator.validate());
            shown.append(migrator.planRollback(Target.steps(1))).append(migrator.rollback(Target.steps(1)));
            shown.append(log.lines());

            assertThat(shown).doesNotContain("c4n4ry");
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "not in %d characters: plans, reports, status and the log down to TRACE".formatted(shown.length()));
        }
    }
}

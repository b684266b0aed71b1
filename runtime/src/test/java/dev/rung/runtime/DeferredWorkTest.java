package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a migration has deferred until its commit. */
@ExtendWith(FreshDatabase.class)
class DeferredWorkTest {

    private static final Rung TABLES = Rung.of(1, "tables").up("""
            create table app (id int primary key);
            create table log (id int);
            create function note() returns trigger language plpgsql as
            'begin insert into log select count(*) from app; return null; end';
            create constraint trigger note after insert on app deferrable initially deferred
            for each row execute function note();
            alter table log add constraint small check (id < 2)""");

    @ParameterizedTest
    @ValueSource(
            strings = {"select 1", "select set_config('TimeZone', 'UTC', false)", "set application_name = 'other'"})
    void finds_the_tables_that_the_migration_finds(String setting, TestDatabase db) {
        migrator(db, setting, "insert into app values (1)").migrate();

        assertThat(db.queryStrings("select id from log")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1", "set application_name = 'other'"})
    void fails_with_its_migration(String setting, TestDatabase db) {
        var migrator = migrator(db, setting, "insert into app values (1), (2)");

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure).hasMessageContaining("23514").hasMessageContaining("the database is at V1");
        assertThat(db.queryStrings("select id from app")).isEmpty();
    }

    private static Migrator migrator(TestDatabase db, String setting, String insert) {
        var rows = Rung.of(2, "rows").up(work -> {
            work.execute(setting);
            work.execute(insert);
        });
        return Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(TABLES, rows))
                .build();
    }
}

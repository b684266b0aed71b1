package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.jdbc.PreferQueryMode;

/** Where a constant ends is the same for Rung and the server, so that no statement is hidden in one. */
@ExtendWith(FreshDatabase.class)
class StandardStringsTest {

    /** One constant as the standard has it; a constant, a commit and a comment where a backslash takes the quote. */
    private static final String HIDDEN = "insert into proof select '\\''; commit; --'";

    private static final Rung PROOF = Rung.of(1, "proof").up("create table proof (text text)");

    @ParameterizedTest
    @CsvSource({"role, extended", "role, simple", "database, extended", "database, simple"})
    void role_and_database_do_not_change_how_texts_are_read(String whose, String mode, TestDatabase db) {
        var set = whose.equals("role") ? "alter role %s in database %s" : "alter database %2$s";
        db.execute((set + " set standard_conforming_strings = off").formatted(db.user(), db.name()));
        var source = db.dataSource();
        source.setPreferQueryMode(PreferQueryMode.of(mode));

        Migrator.builder(source)
                .catalogs(TestCatalog.of(PROOF, Rung.of(2, "hides").up(HIDDEN)))
                .build()
                .migrate();

        assertThat(db.queryStrings("select text from proof")).containsExactly("\\'; commit; --");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set standard_conforming_strings = off",
                "select set_config('standard_conforming_strings', 'off', true)",
                "do $$ begin perform set_config('standard_conforming_' || 'strings', 'off', false); end $$"
            })
    void a_migration_that_changes_it_hides_nothing(String change, TestDatabase db) {
        var hides = Rung.of(2, "hides").up(work -> {
            work.execute(change);
            work.execute(HIDDEN);
        });

        var failure = assertThrows(MigrationFailedException.class, migrator(db, PROOF, hides)::migrate);

        assertThat(failure).hasMessageContaining("a migration must not switch standard_conforming_strings off");
        assertThat(db.queryLong("select count(*) from proof")).isZero();
    }

    @Test
    void a_statement_that_is_prepared_hides_nothing_either(TestDatabase db) {
        var hides = Rung.of(2, "hides").up(work -> {
            work.execute("set standard_conforming_strings = off");
            try (var statement = work.connection().prepareStatement(HIDDEN)) {
                statement.execute();
            }
        });

        assertThrows(MigrationFailedException.class, migrator(db, PROOF, hides)::migrate);
        assertThat(db.queryLong("select count(*) from proof")).isZero();
    }

    @Test
    void a_step_outside_a_transaction_hides_nothing_either(TestDatabase db) {
        var hides = Rung.of(2, "hides").outsideTransaction().up(work -> {
            work.execute("set standard_conforming_strings = off");
            work.execute(HIDDEN);
        });

        assertThrows(MigrationFailedException.class, migrator(db, PROOF, hides)::migrate);
        assertThat(db.queryLong("select count(*) from proof")).isZero();
    }

    @Test
    void switching_it_on_is_nothing_to_refuse(TestDatabase db) {
        var dump = Rung.of(2, "as pg_dump writes it").up(work -> {
            work.execute("set standard_conforming_strings = on");
            work.execute("select set_config('standard_conforming_strings', 'on', false)");
            work.execute("insert into proof values ('a\\b')");
        });

        migrator(db, PROOF, dump).migrate();

        assertThat(db.queryStrings("select text from proof")).containsExactly("a\\b");
    }

    @Test
    void what_a_migration_sets_of_reading_only_ends_with_it(TestDatabase db) {
        var catalog = new Rung[] {
            PROOF,
            Rung.of(2, "read-only").up("set default_transaction_read_only = on"),
            Rung.of(3, "deferrable").up("set default_transaction_deferrable = on"),
            Rung.of(4, "writes").up("insert into proof values ('x')"),
            Rung.of(5, "too").change(change -> change.createSchema("too"))
        };

        assertThat(migrator(db, catalog).migrate().applied()).hasSize(5);
    }

    private static Migrator migrator(TestDatabase db, Rung... rungs) {
        return Migrator.builder(db.dataSource()).catalogs(TestCatalog.of(rungs)).build();
    }
}

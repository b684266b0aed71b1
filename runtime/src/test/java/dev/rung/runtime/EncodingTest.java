package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.MainPaths;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases that are not UTF8. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class EncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"LATIN1", "SQL_ASCII", "EUC_JP"})
    void all_paths_work(String encoding, TestDatabase server) {
        in(encoding, server, db -> {
            try {
                new MainPaths(db, db.dataSource()).runAll();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"LATIN1, größe", "SQL_ASCII, größe", "SQL_ASCII, 注文", "EUC_JP, 注文"})
    void names_and_descriptions_that_the_encoding_has_come_back(String encoding, String name, TestDatabase server) {
        in(encoding, server, db -> {
            var migrator = migrator(
                    db,
                    Rung.of(1, name)
                            .change(change ->
                                    change.createTable(name, t -> t.column(name).text())),
                    Rung.of(2, name + " 2").up("comment on table \"%1$s\" is '%1$s'".formatted(name)));

            migrator.migrate();

            assertThat(migrator.isUpToDate()).isTrue();
            assertThat(migrator.status().history().rows().get(0).description()).isEqualTo(name);
            migrator.rollback(Target.downTo(0));
            assertThat(db.queryLong("select count(*) from pg_class where relname = ?", name))
                    .isZero();
        });
    }

    @ParameterizedTest
    @CsvSource({"LATIN1, 注文", "EUC_JP, ไทย"})
    void a_description_that_the_encoding_cannot_hold_is_refused(String encoding, String name, TestDatabase server) {
        in(encoding, server, db -> {
            var before = migrator(db, Rung.of(1, "before")).migrate();
            var described = Rung.of(2, name);
            for (var rung : List.of(
                    described.change(change -> change.createSchema("x")),
                    described.up("create schema x"),
                    described.outsideTransaction().up("create schema x"))) {
                var failure = assertThrows(MigratorException.class, migrator(db, Rung.of(1, "before"), rung)::migrate);

                assertThat(failure.code()).isEqualTo(ErrorCode.CHARACTER_NOT_IN_ENCODING);
                assertThat(db.queryStrings("select outcome, description from rung_history"))
                        .containsExactly("DONE|before");
                assertThat(db.queryStrings("select nspname from pg_namespace where nspname = 'x'"))
                        .isEmpty();
            }
            assertThat(before.applied()).hasSize(1);
        });
    }

    @Test
    void the_refusal_says_what_to_do(TestDatabase server) {
        in("LATIN1", server, db -> {
            var derived = Rung.of(1, "注文").change(change -> change.createSchema("x"));

            GoldenErrors.assertMessage(
                    "character-not-in-encoding", assertThrows(MigratorException.class, migrator(db, derived)::migrate));
        });
    }

    @ParameterizedTest
    @CsvSource({"LATIN1, 注文, \\u6ce8\\u6587", "EUC_JP, ไทย, \\u0e44\\u0e17\\u0e22"})
    void a_failure_that_the_encoding_cannot_hold_is_kept_with_escapes(
            String encoding, String name, String kept, TestDatabase server) {
        in(encoding, server, db -> {
            var fails = Rung.of(1, "fails").up(work -> {
                throw new IllegalStateException(name);
            });

            var failure = assertThrows(MigrationFailedException.class, migrator(db, fails)::migrate);

            assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(failure).hasMessageContaining(name);
            assertThat(db.queryStrings("select outcome, error from rung_history"))
                    .containsExactly("FAILED|" + kept);
        });
    }

    @ParameterizedTest
    @CsvSource({"LATIN1, 注文", "EUC_JP, ไทย"})
    void a_name_that_the_encoding_cannot_hold_is_a_failure_of_its_migration(
            String encoding, String name, TestDatabase server) {
        in(encoding, server, db -> {
            for (var rung : List.of(
                    Rung.of(1, "x").change(change -> change.createSchema(name)),
                    Rung.of(1, "x").up("create schema \"" + name + '"'))) {
                var failure = assertThrows(MigrationFailedException.class, migrator(db, rung)::migrate);

                assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
                assertThat(failure).hasMessageContaining("22P05");
            }
            assertThat(db.queryStrings("select outcome from rung_history")).containsExactly("FAILED", "FAILED");
        });
    }

    private static void in(String encoding, TestDatabase server, Consumer<TestDatabase> work) {
        var name = server.name() + "_encoded";
        server.execute("create database %s template template0 encoding '%s' locale 'C'".formatted(name, encoding));
        try {
            work.accept(TestDatabase.at(server.url().replace(server.name(), name), server.user(), server.password()));
        } finally {
            server.execute("drop database %s with (force)".formatted(name));
        }
    }

    private static Migrator migrator(TestDatabase db, Rung... rungs) {
        return Migrator.builder(db.dataSource()).catalogs(TestCatalog.of(rungs)).build();
    }
}

package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** psql commands in dumps and scripts are reported before anything is sent, with the SQL to write instead. */
@ExtendWith(FreshDatabase.class)
class PsqlOnlyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\\connect shop ~ psql-connect",
                "\\i orders.sql ~ psql-include",
                "\\copy orders from 'orders.csv' csv ~ psql-copy",
                "\\restrict 5Hx0aa ~ psql-restrict",
                "select 1 as a \\gset ~ psql-gset",
                "1 2 \\. ~ psql-end-of-data",
                "SELECT pg_catalog.set_config('search_path', '', false) ~ psql-empty-search-path",
                "copy orders (id) from stdin with (format csv) ~ psql-copy-from-stdin",
                "copy orders to stdout ~ psql-copy-to-stdout",
            })
    void nothing_of_the_text_is_sent(String command, String golden, TestDatabase db) {
        var text = "create table orders (id int);\n" + command + ";\nselect 1";
        GoldenErrors.assertMessage(golden, refused(db, Rung.of(1, "dump").up(text)));
        assertThat(refused(db, Rung.of(1, "dump").outsideTransaction().up(text)).code())
                .isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(db.queryStrings("select to_regclass('orders') is null")).containsExactly("t");
    }

    private static MigrationFailedException refused(TestDatabase db, Rung rung) {
        var migrator =
                Migrator.builder(db.dataSource()).catalogs(TestCatalog.of(rung)).build();
        return assertThrows(MigrationFailedException.class, migrator::migrate);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'C:\\connect', E'\\\\i', $$ \\copy $$ -- \\connect shop",
                "/* \\i */ select 1 as \"\\connect\"",
                "do $$ begin perform '\\.'; end $$",
                "select set_config('search_path', 'public', false)",
                "select set_config('search_path', '', true)",
                "copy (select 1) to program 'cat > /dev/null'"
            })
    void what_the_server_takes_is_sent(String text, TestDatabase db) {
        Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "valid").up(text)))
                .build()
                .migrate();

        assertThat(db.queryStrings("select outcome from rung_history")).containsExactly("DONE");
    }
}

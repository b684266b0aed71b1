package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.MigrationBody;
import dev.rung.MigrationContext;
import dev.rung.Reversible;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.Fingerprint;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.MigrationKind;
import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshDatabase.class)
class FailurePlaceTest {

    @Test
    void message_and_history_name_the_line_of_the_migration(TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource()).catalogs(new Single()).build();

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        var place = "at FailurePlaceTest.java:" + Misspelled.LINE + ", line 1, column 1 of the text";
        assertThat(failure).hasMessageContaining("syntax error at or near \"selct\" (42601) " + place);
        assertThat(db.queryStrings("select error from rung_history"))
                .singleElement()
                .asString()
                .endsWith(place);
    }

    /** A migration whose failing line is known. */
    private static final class Misspelled implements Reversible {

        static final int LINE = 45;

        @Override
        public void up(MigrationContext db) {
            db.execute("selct 1");
        }

        @Override
        public void down(MigrationContext db) {}
    }

    private static final class Single implements MigrationCatalog {

        @Override
        public String fingerprint() {
            return Fingerprint.EMPTY.plus(1, "rung1:1").value();
        }

        @Override
        public long latest() {
            return 1;
        }

        @Override
        public List<CatalogEntry> entries() {
            return List.of(new CatalogEntry(
                    1,
                    "misspelled",
                    Misspelled.class.getName(),
                    "rung1:1",
                    TransactionMode.TRANSACTIONAL,
                    MigrationKind.REVERSIBLE));
        }

        @Override
        public MigrationBody newMigration(long version) {
            return new Misspelled();
        }
    }
}

package quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.MigrationBody;
import dev.rung.MigrationContext;
import dev.rung.Reversible;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.junit.MigrationTester;
import dev.rung.junit.RungExtension;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.MultipleFailuresError;
import quickstart.db.RungCatalog;

/** The failure that the README shows: the shop with a third migration whose way back forgets the column. */
class WrongWayBackTest {

    @RegisterExtension
    static final RungExtension RUNG =
            RungExtension.builder().catalogs(new Forgetful(new RungCatalog())).build();

    @Test
    void is_told_as_the_readme_says(MigrationTester migrations) throws IOException {
        var failure = assertThrows(MultipleFailuresError.class, migrations::eachDownReverses);

        assertThat(failure.getFailures())
                .extracting(found -> found.getMessage() + "\n")
                .contains(Readme.read().with("V3 down() "));
    }

    private record Forgetful(MigrationCatalog shop) implements MigrationCatalog {

        @Override
        public String fingerprint() {
            return shop.fingerprint();
        }

        @Override
        public long latest() {
            return shop.latest();
        }

        @Override
        public List<CatalogEntry> entries() {
            return shop.entries();
        }

        @Override
        public MigrationBody newMigration(long version) {
            var body = shop.newMigration(version);
            return version == 3 && body instanceof Reversible cents ? new OneWay(cents) : body;
        }
    }

    @SuppressWarnings("rung") // known to this catalog only
    private record OneWay(Reversible migration) implements Reversible {

        @Override
        public void up(MigrationContext db) throws Exception {
            migration.up(db);
        }

        @Override
        public void down(MigrationContext db) {
            // The column stays.
        }
    }
}

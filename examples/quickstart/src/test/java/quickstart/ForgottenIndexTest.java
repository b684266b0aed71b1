package quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.MigrationBody;
import dev.rung.MigrationContext;
import dev.rung.Reversible;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.MigrationKind;
import dev.rung.junit.MigrationTester;
import dev.rung.junit.RungExtension;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.MultipleFailuresError;
import quickstart.db.RungCatalog;

/** The failure that the README shows: the shop with a fourth migration whose down() is written by hand, and forgets the index. */
class ForgottenIndexTest {

    @RegisterExtension
    static final RungExtension RUNG =
            RungExtension.builder().catalogs(new Forgetful(new RungCatalog())).build();

    @Test
    void is_reported_as_the_readme_says(MigrationTester migrations) throws IOException {
        var failure = assertThrows(MultipleFailuresError.class, migrations::eachDownReverses);

        assertThat(failure.getFailures())
                .extracting(found -> found.getMessage() + "\n")
                .contains(Readme.read().with("V4 down() "));
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
            return shop.entries().stream()
                    .map(entry -> entry.version() == 4 ? written(entry) : entry)
                    .toList();
        }

        private static CatalogEntry written(CatalogEntry derived) {
            return new CatalogEntry(
                    derived.version(),
                    derived.description(),
                    OneWay.class.getName(),
                    derived.checksum(),
                    derived.upMode(),
                    derived.downMode(),
                    MigrationKind.REVERSIBLE);
        }

        @Override
        public MigrationBody newMigration(long version) {
            return version == 4 ? new OneWay() : shop.newMigration(version);
        }
    }

    @SuppressWarnings("rung") // known to this catalog only
    private record OneWay() implements Reversible {

        @Override
        public void up(MigrationContext db) {
            db.schema().createIndex("orders_by_customer").on("orders", "customer_id");
        }

        @Override
        public void down(MigrationContext db) {
            // The index stays.
        }
    }
}

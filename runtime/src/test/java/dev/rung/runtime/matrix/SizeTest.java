package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ten thousand migrations. */
@Tag(Scenario.PROOF)
@ExtendWith(FreshDatabase.class)
class SizeTest {

    private static final int COUNT = 10_000;

    private final TestCatalog catalog = new TestCatalog(IntStream.rangeClosed(1, COUNT)
            .mapToObj(version -> Rung.of(version, "rung " + version))
            .toList());

    @Test
    @Scenario(
            id = "O2",
            threads = {
                "flyway/flyway#4278",
                "flyway/flyway#1415",
                "flyway/flyway#1719",
                "flyway/flyway#2572",
                "quarkusio/quarkus#9428",
                "liquibase/liquibase#1312",
                "liquibase/liquibase#3816"
            })
    void a_start_when_all_are_applied(TestDatabase db, TestReporter reporter) {
        var migrator = migrator(db);
        migrator.baseline(new Version(COUNT));
        migrator.migrate();
        var before = usedMemory();

        var start = System.nanoTime();
        var report = migrator.migrate();
        var took = Duration.ofNanos(System.nanoTime() - start);
        var megabytes = Math.max(0, usedMemory() - before) >> 20;

        assertThat(report.results()).isEmpty();
        assertThat(took).isLessThan(Duration.ofMillis(1500));
        assertThat(megabytes).isLessThan(64);
        reporter.publishEntry(
                Scenario.OBSERVED, "a start took %d ms and kept %d MB".formatted(took.toMillis(), megabytes));
    }

    @Test
    @Scenario(id = "O3")
    void all_are_applied(TestDatabase db, TestReporter reporter) {
        var start = System.nanoTime();
        var applied = migrator(db).migrate().applied();
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(applied).hasSize(COUNT);
        var halves = db.queryStrings("""
                select round(1000 * extract(epoch from max(finished_at) - min(started_at))) from rung_history
                group by seq > 5000 order by seq > 5000""").stream().map(Double::parseDouble).toList();
        assertThat(halves.get(1)).as("the second half, in ms").isLessThan(3 * halves.get(0));
        reporter.publishEntry(
                Scenario.OBSERVED,
                "10000 empty migrations in %.1f s; the first half took %.1f s, the second %.1f s"
                        .formatted(took.toMillis() / 1000.0, halves.get(0) / 1000, halves.get(1) / 1000));
    }

    @Test
    @Scenario(id = "O4")
    void the_status_of_all(TestDatabase db, TestReporter reporter) {
        var migrator = migrator(db);
        migrator.baseline(new Version(COUNT));
        migrator.status();

        var start = System.nanoTime();
        var status = migrator.status();
        var text = status.toString();
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(status.migrations()).hasSize(COUNT);
        assertThat(took).isLessThan(Duration.ofSeconds(5));
        reporter.publishEntry(
                Scenario.OBSERVED, "status as text, %d characters, in %d ms".formatted(text.length(), took.toMillis()));
    }

    private Migrator migrator(TestDatabase db) {
        return Migrator.builder(db.dataSource()).catalogs(catalog).build();
    }

    private static long usedMemory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

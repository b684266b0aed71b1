package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.ChildProcess;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/** Clocks and zones that differ. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class ClockTest {

    /** In Berlin, half past one of that night in UTC is half past three; half past two does not exist. */
    private static final String IN_THE_GAP = "2026-03-29T01:30:00Z";

    @Test
    @Scenario(id = "P3")
    void a_zone_with_a_gap_and_a_server_in_another_zone(TestDatabase db, TestReporter reporter) throws Exception {
        var oracle = new Oracle(db, new Ten().get());
        oracle.migrator(db).migrate(Target.upTo(1));
        db.execute("update rung_history set started_at = '%s'".formatted(IN_THE_GAP));
        db.execute("alter database %s set timezone = 'Asia/Kathmandu'".formatted(db.name()));
        var before = Instant.now().minusSeconds(1);
        try (var berlin = ChildProcess.start(
                Map.of("TZ", "Europe/Berlin", ProcessRun.PASSWORD, String.valueOf(db.password())),
                StartTimes.class,
                db.url(),
                db.user())) {
            assertThat(berlin.await(Await.LONG))
                    .as(() -> String.join("\n", berlin.lines()))
                    .isZero();

            assertThat(berlin.lines().get(0)).isEqualTo("Europe/Berlin");
            assertThat(berlin.lines().get(1)).isEqualTo(IN_THE_GAP);
            var last = Instant.parse(berlin.lines().get(10));
            assertThat(last).isBetween(before, Instant.now().plusSeconds(1));
            oracle.holds(berlin);
        }
        reporter.publishEntry(
                Scenario.OBSERVED, "a JVM in Berlin and a server in Kathmandu printed the same 10 instants");
    }

    /** A process that migrates to the latest version and prints its zone, and when each migration began. */
    static final class StartTimes {

        private StartTimes() {}

        public static void main(String... args) {
            var dataSource = new PGSimpleDataSource();
            dataSource.setUrl(args[0]);
            dataSource.setUser(args[1]);
            dataSource.setPassword(System.getenv(ProcessRun.PASSWORD));
            var migrator =
                    Migrator.builder(dataSource).catalogs(new Ten().get()).build();
            migrator.migrate();
            var lines = new ArrayList<>(List.of(TimeZone.getDefault().getID()));
            migrator.status()
                    .history()
                    .rows()
                    .forEach(row -> lines.add(row.startedAt().toString()));
            lines.forEach(System.out::println);
        }
    }
}

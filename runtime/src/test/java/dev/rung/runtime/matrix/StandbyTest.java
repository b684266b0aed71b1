package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.matrix.TestCatalogs.TenAsleep;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.servers.StreamingPair;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A primary and its hot standby. */
@Tag(Scenario.PROOF)
class StandbyTest {

    private static final TestCatalog TEN = new Ten().get();

    @Test
    @Scenario(id = "E1")
    void the_url_is_that_of_a_hot_standby(TestReporter reporter) {
        try (var pair = StreamingPair.start()) {
            var oracle = new Oracle(pair.primary().database(), TEN);
            oracle.migrator(pair.primary().database()).migrate(Target.upTo(4));
            pair.awaitCaughtUp();
            var migrator = oracle.migrator(pair.standby().database());

            var refused = assertThrows(SetupException.class, migrator::migrate);

            assertThat(refused.code()).isEqualTo(ErrorCode.READ_ONLY);
            assertThat(pair.standby().database().facts().advisoryLocks()).isEmpty();
            assertThat(migrator.status().current()).contains(new Version(4));
            oracle.applied(4);
            oracle.holds();
            reporter.publishEntry(Scenario.OBSERVED, "migrate: RUNG-212, no lock taken; status: V4");
        }
    }

    @Test
    @Scenario(id = "E2")
    void the_primary_is_lost_in_the_fifth_and_its_standby_promoted(TestReporter reporter) throws Exception {
        try (var pair = StreamingPair.start();
                var process = ProcessRun.up(TenAsleep.class).start(pair.whicheverIsPrimary())) {
            awaitAsleep(pair);
            pair.awaitCaughtUp();
            pair.primary().kill();
            pair.standby().promote();

            assertThat(process.await(Await.LONG)).isEqualTo(1);

            var oracle = new Oracle(pair.whicheverIsPrimary(), TEN);
            oracle.applied(4);
            oracle.holds(process);
            reporter.publishEntry(Scenario.OBSERVED, "4 applied; the rerun completes on the new primary");
        }
    }

    @Test
    @Scenario(id = "E3")
    void a_failover_loses_what_was_committed(TestReporter reporter) {
        try (var pair = StreamingPair.start()) {
            var db = pair.whicheverIsPrimary();
            var oracle = new Oracle(db, TEN);
            var migrator = oracle.migrator(db);
            migrator.migrate(Target.upTo(4));
            pair.awaitCaughtUp();
            pair.part();
            migrator.migrate(Target.upTo(7));
            oracle.applied(7);
            pair.primary().kill();
            pair.standby().promote();

            oracle.applied(4);

            assertThat(migrator.migrate().applied()).hasSize(6);
            oracle.holds();
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "3 acknowledged migrations lost, rows and effects together; the same migrator applies 6");
        }
    }

    @Test
    @Scenario(id = "E6")
    void the_first_host_is_the_standby_and_the_primary_is_asked_for(TestReporter reporter) {
        try (var pair = StreamingPair.start()) {
            var oracle = new Oracle(pair.whicheverIsPrimary(), TEN);

            assertThat(oracle.migrator(pair.whicheverIsPrimary()).migrate().applied())
                    .hasSize(10);

            new Oracle(pair.primary().database(), TEN).applied(10);
            oracle.holds();
            reporter.publishEntry(Scenario.OBSERVED, "10 applied on the second host, the primary");
        }
    }

    private static void awaitAsleep(StreamingPair pair) {
        var facts = pair.primary().database().facts();
        Await.until(
                "the fifth is asleep",
                Await.LONG,
                () -> facts.sessions(MigrationProcess.APPLICATION),
                sessions ->
                        sessions.stream().anyMatch(session -> session.query().contains("pg_sleep")));
    }
}

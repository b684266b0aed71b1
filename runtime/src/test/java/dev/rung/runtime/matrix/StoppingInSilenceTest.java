package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.WireProxy;
import dev.rung.runtime.testing.WireProxy.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that is to stop ends within two seconds where the network is silent. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class StoppingInSilenceTest {

    private enum Swallowed {
        CODE,
        LIST,
        OUTSIDE;

        Rung second() {
            return switch (this) {
                case CODE -> Stopped.ASLEEP;
                case LIST ->
                    Stopped.ASLEEP.change(
                            schema -> schema.sql("select pg_sleep(600)").reverse("select 1"));
                case OUTSIDE -> Stopped.ASLEEP.outsideTransaction();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    @Scenario(id = "B13")
    void while_the_network_is_silent(Swallowed way, TestDatabase db, TestReporter reporter) throws Exception {
        try (var proxy = WireProxy.before(db)) {
            var migrator = Migrator.builder(proxy.through(db.dataSource()))
                    .catalogs(TestCatalog.tables(1).with(way.second()))
                    .build();
            try (var run = StoppableRun.of(migrator::migrate)) {
                Stopped.awaitSleep(db);
                proxy.line(Line.BLACK_HOLE);
                Thread.sleep(200);

                var end = run.interrupted();

                assertThat(end.thrown()).hasMessageContaining("V2 asleep").hasMessageContaining("interrupted");
                reporter.publishEntry(
                        Scenario.OBSERVED,
                        "%s: %s after %d ms"
                                .formatted(way, end.thrown().code(), end.took().toMillis()));
            }
        }
        assertThat(Stopped.applied(db)).isEqualTo(1);
    }

    @Test
    void while_it_waits_for_its_turn_and_the_network_is_silent(TestDatabase db) throws Exception {
        try (var proxy = WireProxy.before(db);
                var paused = PausedRun.inTheFifthOfTen(db.dataSource())) {
            var migrator = Migrator.builder(proxy.through(db.dataSource()))
                    .catalogs(new TestCatalogs.Ten().get())
                    .build();
            try (var run = StoppableRun.of(migrator::migrate)) {
                Thread.sleep(1_000);
                proxy.line(Line.BLACK_HOLE);
                Thread.sleep(1_000);
                run.interrupted();
                assertThat(paused.isPaused()).isTrue();
            }
        }
    }
}

package dev.rung.runtime.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.catalog.Fingerprint;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.Run;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.TestCatalog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Plans without a database: everything that planning needs is in its arguments. */
class PlannerTest {

    private static final TestCatalog FIVE = TestCatalog.tables(5);

    @Test
    void leads_from_nothing_to_the_fingerprint_of_the_code() {
        var plan = planner(FIVE, History.EMPTY).up(Target.latest());

        assertThat(versions(plan)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(plan.steps()).map(PlannedStep::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(plan.steps().get(0).stateBefore()).isEqualTo(Fingerprint.EMPTY);
        assertThat(plan.steps().get(4).stateAfter().value()).isEqualTo(FIVE.fingerprint());
    }

    @Test
    void each_step_begins_where_the_one_before_it_ends() {
        var up = planner(FIVE, History.EMPTY).up(Target.latest());
        var down = planner(FIVE, after(up)).down(Target.downTo(0));

        for (var plan : List.of(up, down)) {
            for (int i = 1; i < plan.steps().size(); i++) {
                assertThat(plan.steps().get(i).stateBefore())
                        .isEqualTo(plan.steps().get(i - 1).stateAfter());
            }
        }
        assertThat(versions(down)).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(down.steps().get(4).stateAfter()).isEqualTo(Fingerprint.EMPTY);
    }

    @Test
    void a_step_below_the_top_leads_to_the_same_state_as_one_in_order() {
        var withHole = after(planner(FIVE.without(2), History.EMPTY).up(Target.latest()));
        var plan = new Planner(
                        MigrationSet.of(List.of(FIVE)),
                        withHole,
                        new Permissions(Map.of(new Version(2), "why not"), Optional.empty()))
                .up(Target.latest());

        assertThat(versions(plan)).containsExactly(2L);
        assertThat(plan.steps().get(0).seq()).isEqualTo(5);
        assertThat(plan.steps().get(0).reason()).contains("why not");
        assertThat(plan.steps().get(0).stateAfter().value()).isEqualTo(FIVE.fingerprint());
    }

    @Test
    void there_is_nothing_to_plan_at_the_target() {
        var all = after(planner(FIVE, History.EMPTY).up(Target.latest()));

        assertThat(planner(FIVE, all).up(Target.latest()).isEmpty()).isTrue();
        assertThat(planner(FIVE, all).up(Target.upTo(3)).isEmpty()).isTrue();
        assertThat(planner(FIVE, all).down(Target.downTo(5)).isEmpty()).isTrue();
        assertThat(planner(FIVE, History.EMPTY).down(Target.downTo(3)).isEmpty())
                .isTrue();
    }

    @Test
    void a_target_that_does_not_exist_is_refused_with_those_that_do() {
        var planner = planner(FIVE.without(4), History.EMPTY);

        assertThat(assertThrows(InvalidTargetException.class, () -> planner.up(Target.upTo(4))))
                .hasMessageContaining("There is no migration V4")
                .hasMessageContaining("choose one of V2, V3, V5");
        assertThat(assertThrows(InvalidTargetException.class, () -> planner.down(Target.downTo(9))))
                .hasMessageContaining("there is none to choose: see status()");

        var upToThree = planner(FIVE.without(4), after(planner.up(Target.upTo(3))));
        assertThat(assertThrows(InvalidTargetException.class, () -> upToThree.down(Target.downTo(9))))
                .hasMessageContaining("choose one of V2, V3");
    }

    @Test
    void a_direction_that_does_not_fit_the_call_is_refused() {
        var planner = planner(FIVE, History.EMPTY);

        assertThrows(InvalidTargetException.class, () -> planner.up(Target.downTo(1)));
        assertThrows(InvalidTargetException.class, () -> planner.down(Target.latest()));
        assertThrows(InvalidTargetException.class, () -> planner.down(Target.upTo(1)));
    }

    private static Planner planner(TestCatalog code, History history) {
        return new Planner(MigrationSet.of(List.of(code)), history, Permissions.NONE);
    }

    private static List<Long> versions(MigrationPlan plan) {
        return plan.steps().stream().map(step -> step.version().number()).toList();
    }

    private static History after(MigrationPlan plan) {
        var rows = new ArrayList<HistoryRow>();
        var run = new Run(UUID.randomUUID(), "user", "host", "application", "rung");
        for (var step : plan.steps()) {
            rows.add(new HistoryRow(
                    step.seq(),
                    EntryKind.MIGRATION,
                    step.version(),
                    step.description(),
                    step.direction(),
                    Outcome.DONE,
                    step.checksum(),
                    step.stateAfter(),
                    0,
                    Instant.EPOCH,
                    Optional.of(Duration.ZERO),
                    Optional.empty(),
                    step.reason(),
                    List.of(),
                    run));
        }
        return new History(rows);
    }
}

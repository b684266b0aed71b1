package dev.rung.runtime.internal.execute.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.internal.session.Limits;
import dev.rung.runtime.testing.DependsOnJdk;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@DependsOnJdk
class BackoffTest {

    @Test
    void the_first_try_waits_for_the_whole_lock_timeout_and_a_later_one_for_what_is_left() {
        var backoff = backoff(Duration.ofSeconds(5), Duration.ofSeconds(1));

        assertThat(backoff.nextAttempt()).isEqualTo(Duration.ofSeconds(5));
        assertThat(backoff.nextAttempt()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.attempts()).isEqualTo(2);
    }

    @Test
    void pauses_grow_and_differ() {
        var backoff = backoff(Duration.ofSeconds(5), Duration.ofHours(1));

        assertThat(backoff.nextDelay()).isBetween(Duration.ofMillis(50), Duration.ofMillis(150));
        assertThat(backoff.nextDelay()).isBetween(Duration.ofMillis(100), Duration.ofMillis(300));
        assertThat(backoff.nextDelay()).isBetween(Duration.ofMillis(200), Duration.ofMillis(600));
    }

    @Test
    void no_pause_lasts_beyond_the_deadline() {
        var backoff = backoff(Duration.ofSeconds(5), Duration.ofMillis(20));

        assertThat(backoff.nextDelay()).isLessThanOrEqualTo(Duration.ofMillis(20));
    }

    @Test
    void after_the_deadline_there_is_no_time_for_another_try() {
        assertThat(backoff(Duration.ofSeconds(5), Duration.ZERO).nextDelay()).isZero();
    }

    private static Backoff backoff(Duration lockTimeout, Duration lockDeadline) {
        return new Backoff(new Limits(
                Duration.ofMinutes(5),
                lockTimeout,
                lockDeadline,
                Duration.ZERO,
                Duration.ofMinutes(1),
                Optional.empty()));
    }
}

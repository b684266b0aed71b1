package dev.rung.runtime.internal.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.internal.session.Limits;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockPatienceTest {

    @Test
    void the_first_try_waits_for_the_whole_lock_timeout_and_a_later_one_for_what_is_left() {
        var patience = patience(Duration.ofSeconds(5), Duration.ofSeconds(1));

        assertThat(patience.nextTry()).isEqualTo(Duration.ofSeconds(5));
        assertThat(patience.nextTry()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(patience.tries()).isEqualTo(2);
    }

    @Test
    void pauses_grow_and_differ() {
        var patience = patience(Duration.ofSeconds(5), Duration.ofHours(1));

        assertThat(patience.nextPause()).isBetween(Duration.ofMillis(50), Duration.ofMillis(150));
        assertThat(patience.nextPause()).isBetween(Duration.ofMillis(100), Duration.ofMillis(300));
        assertThat(patience.nextPause()).isBetween(Duration.ofMillis(200), Duration.ofMillis(600));
    }

    @Test
    void no_pause_goes_beyond_the_deadline() {
        var patience = patience(Duration.ofSeconds(5), Duration.ofMillis(20));

        assertThat(patience.nextPause()).isLessThanOrEqualTo(Duration.ofMillis(20));
    }

    @Test
    void after_the_deadline_there_is_no_time_for_another_try() {
        assertThat(patience(Duration.ofSeconds(5), Duration.ZERO).nextPause()).isZero();
    }

    private static LockPatience patience(Duration lockTimeout, Duration lockDeadline) {
        return new LockPatience(new Limits(
                Duration.ofMinutes(5),
                lockTimeout,
                lockDeadline,
                Duration.ZERO,
                Duration.ofMinutes(1),
                Optional.empty()));
    }
}

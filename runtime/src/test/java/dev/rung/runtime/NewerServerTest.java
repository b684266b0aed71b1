package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.CapturedLog;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** A server of an unknown newer version is logged, and not refused. */
class NewerServerTest {

    @Test
    void is_reported_in_the_log() {
        try (var log = new CapturedLog()) {
            RunLog.newerServer(19);

            assertThat(log.lines(Level.INFO))
                    .containsExactly(
                            "INFO rung: PostgreSQL 19 is newer than what this build was tested with, which is 14 to"
                                    + " 18");
        }
    }

    @Test
    void is_not_logged_for_one_that_was_tested() {
        try (var log = new CapturedLog()) {
            RunLog.newerServer(18);
            RunLog.newerServer(14);

            assertThat(log.lines()).isEmpty();
        }
    }
}

package dev.rung.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

final class CapturedLogTest {

    @Test
    void hears_our_loggers_at_every_level_until_it_is_closed() {
        Logger ours = LoggerFactory.getLogger("dev.rung.somewhere");
        Logger theirs = LoggerFactory.getLogger("com.example");
        CapturedLog log = new CapturedLog();
        try (log) {
            ours.info("{} + {}", 1, 2);
            ours.trace("detail");
            theirs.info("noise");
        }
        ours.info("too late");

        assertThat(log.lines()).containsExactly("INFO 1 + 2", "TRACE detail");
        assertThat(log.lines(Level.INFO)).containsExactly("INFO 1 + 2");
    }
}

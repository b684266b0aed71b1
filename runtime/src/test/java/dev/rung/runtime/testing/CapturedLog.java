package dev.rung.runtime.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Everything that {@code dev.rung} and the loggers below it say, at every level, from construction to close. */
public final class CapturedLog implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.rung");
    private final Level before = logger.getLevel();
    private final Lines lines = new Lines();

    /** Begins to listen. */
    public CapturedLog() {
        lines.setContext(logger.getLoggerContext());
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.TRACE);
        logger.setAdditive(false);
    }

    /** Returns what was said so far, as {@code LEVEL message}, oldest first. */
    public List<String> lines() {
        return List.copyOf(lines.texts);
    }

    /** Returns the same, of one level (its name as slf4j spells it) only. */
    public List<String> lines(org.slf4j.event.Level level) {
        return lines.texts.stream().filter(line -> line.startsWith(level + " ")).toList();
    }

    @Override
    public void close() {
        logger.setAdditive(true);
        logger.setLevel(before);
        logger.detachAppender(lines);
        lines.stop();
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final List<String> texts = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            texts.add(event.getLevel() + " " + event.getFormattedMessage());
        }
    }
}

package quickstart;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** What Rung logs at INFO, as production does. */
final class MigratorLog implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.rung");
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    MigratorLog() {
        events.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(events);
    }

    String text() {
        return events.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage() + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        logger.detachAppender(events);
        logger.setAdditive(true);
        logger.setLevel(null);
    }
}

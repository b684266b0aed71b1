package dev.rung.runtime;

import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.StepResult;
import dev.rung.runtime.model.Version;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one line that a run leaves in the log. */
final class RunLog {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);

    private RunLog() {}

    static MigrationReport logged(MigrationReport report) {
        if (LOG.isInfoEnabled()) {
            LOG.info("rung: {}", line(report));
        }
        return report;
    }

    private static String line(MigrationReport report) {
        var at = report.current().map(Version::toString).orElse("no migration");
        var place = report.database() + " at " + at;
        if (report.results().isEmpty()) {
            return place + ", nothing to do";
        }
        var done = report.applied().isEmpty()
                ? report.rolledBack().size() + " rolled back"
                : report.applied().size() + " applied";
        var steps = report.results().stream().map(StepResult::toString).collect(Collectors.joining(", "));
        return "%s, %s (%s), lock waited %d ms"
                .formatted(place, done, steps, report.lockWaited().toMillis());
    }
}

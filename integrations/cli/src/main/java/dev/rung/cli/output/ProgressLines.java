package dev.rung.cli.output;

import dev.rung.runtime.event.LockWaiting;
import dev.rung.runtime.event.MigrationFailed;
import dev.rung.runtime.event.MigrationFinished;
import dev.rung.runtime.event.MigrationStarted;
import dev.rung.runtime.event.PendingFound;
import dev.rung.runtime.event.RunEvent;
import dev.rung.runtime.event.RunFinished;
import dev.rung.runtime.event.RunListener;
import dev.rung.runtime.event.RunStarted;
import dev.rung.runtime.event.StatementRunning;
import dev.rung.runtime.model.Direction;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Prints a line for each thing that happens in a run and that a person waits for. */
public final class ProgressLines implements RunListener, RunEvent.Visitor<String> {

    /** A long statement is a line at every tenth event, which comes once a second. */
    private static final int BETWEEN_LINES = 10;

    private final PrintWriter to;
    private int running;

    public ProgressLines(PrintWriter to) {
        this.to = to;
    }

    @Override
    public void on(RunEvent event) {
        var line = event.accept(this);
        if (!line.isEmpty()) {
            to.println(line);
            to.flush();
        }
    }

    @Override
    public String runStarted(RunStarted event) {
        return "";
    }

    @Override
    public String lockWaiting(LockWaiting event) {
        return "  waiting for the migration lock for %d s%s"
                .formatted(
                        event.waited().toSeconds(),
                        event.holder().map(holder -> ", held by " + holder).orElse(""));
    }

    @Override
    public String pendingFound(PendingFound event) {
        return "";
    }

    @Override
    public String migrationStarted(MigrationStarted event) {
        running = 0;
        return event.attempt() > 1 ? "  %s, attempt %d".formatted(event.step(), event.attempt()) : "";
    }

    @Override
    public String statementRunning(StatementRunning event) {
        running++;
        if (running % BETWEEN_LINES != 0) {
            return "";
        }
        var progress = event.progress().map(at -> ", " + at).orElse("");
        var blockers = event.waitsFor().isEmpty()
                ? ""
                : event.waitsFor().stream().map(Object::toString).collect(Collectors.joining("; ", ", waits for ", ""));
        return "  %s runs since %d s%s%s".formatted(event.work(), event.took().toSeconds(), progress, blockers);
    }

    @Override
    public String migrationFinished(MigrationFinished event) {
        var result = event.result();
        return "  %s %s".formatted(result, result.direction() == Direction.UP ? "applied" : "rolled back");
    }

    @Override
    public String migrationFailed(MigrationFailed event) {
        return "  %s failed".formatted(event.result());
    }

    @Override
    public String runFinished(RunFinished event) {
        return "";
    }
}

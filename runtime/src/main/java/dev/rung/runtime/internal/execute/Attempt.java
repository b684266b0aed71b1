package dev.rung.runtime.internal.execute;

import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.StepResult;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** What came of one try to run steps in one transaction. */
sealed interface Attempt {

    /** All of it is committed, as {@code confirmation} says. */
    record Committed(List<StepResult> results, Confirmation confirmation) implements Attempt {}

    /** All of it is rolled back, unless the connection is gone; {@code statement} was the last that {@code step} began. */
    record RolledBack(PlannedStep step, Throwable thrown, Duration took, String statement) implements Attempt {}

    /** The connection broke before the server said whether all of it is committed. */
    record Unanswered(PlannedStep step, List<StepResult> results, SQLException thrown) implements Attempt {}
}

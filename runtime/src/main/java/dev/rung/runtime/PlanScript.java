package dev.rung.runtime;

import dev.rung.runtime.model.PlannedStep;
import java.util.Optional;

/**
 * A plan as SQL that a person can review and run without Rung, which then finds it done. Immutable and thread-safe.
 *
 * @param sql the script: plain SQL for any client that sends one statement after the other
 * @param end the first migration that is not in it, because its statements are not known before it runs, or a script cannot note
 *     how far it has come; empty where all are
 * @since 0.1
 */
public record PlanScript(String sql, Optional<PlannedStep> end) {}

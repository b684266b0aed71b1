package dev.rung.runtime.event;

import dev.rung.runtime.model.Run;
import java.util.Optional;

/**
 * Whose run it is, and where. Immutable and thread-safe; the same in all events of a run.
 *
 * @param run the run, under the id that it has in the history
 * @param database the name of the database
 * @param environment what {@link dev.rung.runtime.MigratorBuilder#environment} says; empty where it says nothing
 * @param deployment what {@link dev.rung.runtime.MigratorBuilder#deployment} says; empty where it says nothing
 * @since 0.1
 */
public record RunOrigin(Run run, String database, Optional<String> environment, Optional<String> deployment) {}

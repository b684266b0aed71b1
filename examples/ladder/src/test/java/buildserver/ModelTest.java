package buildserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.model.SchemaReplay;
import org.junit.jupiter.api.Test;

/** What the ladder leads to, known without a server. */
class ModelTest {

    @Test
    void the_migrations_fit_together() {
        var schema = SchemaReplay.ofClassPath().verify();

        assertThat(schema.tables().keySet())
                .extracting(table -> table.name().value())
                .containsExactly(
                        "build_events",
                        "build_events_2026_1",
                        "build_events_2026_2",
                        "build_events_2026_3",
                        "build_events_2026_4",
                        "build_events_rest",
                        "build_inputs",
                        "build_outputs",
                        "builds",
                        "containers",
                        "job_inputs",
                        "job_outputs",
                        "jobs",
                        "members",
                        "pipelines",
                        "resource_versions",
                        "resources",
                        "teams",
                        "volumes",
                        "workers");
    }
}

package quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.model.SchemaReplay;
import org.junit.jupiter.api.Test;

class SchemaModelTest {

    @Test
    void the_migrations_fit_together() {
        SchemaReplay.ofClassPath().verify();
    }

    @Test
    void what_code_does_is_not_seen() {
        var report = SchemaReplay.ofClassPath().run();

        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.unseen()).extracting("version").containsExactly(3L, 5L);
        assertThat(report.model().table("orders").orElseThrow().column("customer_id"))
                .isPresent();
        assertThat(report.model().table("orders").orElseThrow().column("cents")).isEmpty();
    }
}

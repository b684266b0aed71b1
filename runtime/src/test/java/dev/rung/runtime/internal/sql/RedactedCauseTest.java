package dev.rung.runtime.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.DependsOnJdk;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@DependsOnJdk
final class RedactedCauseTest {

    @Test
    void what_holds_no_secret_stays_as_it_is() {
        var thrown = new SQLException("no", new IllegalStateException("why"));

        assertThat(RedactedCause.of(thrown)).isSameAs(thrown);
    }

    @Test
    void passwords_of_causes_and_suppressed_are_taken_out() {
        var thrown = new SQLException("no", new IllegalStateException("password=canary"));
        thrown.addSuppressed(new IllegalStateException("pwd=canary"));

        var redacted = RedactedCause.of(thrown);

        assertThat(redacted).hasMessage("java.sql.SQLException: no").hasStackTraceContaining("password=***");
        assertThat(redacted.getSuppressed()[0]).hasMessageContaining("pwd=***");
    }

    @Test
    void exceptions_that_lead_back_to_each_other_come_to_an_end() {
        var first = new SQLException("duplicate key");
        first.addSuppressed(new SQLException("current transaction is aborted", first));
        assertThat(RedactedCause.of(first)).isSameAs(first);

        var telling = new SQLException("password=canary");
        telling.addSuppressed(new SQLException("current transaction is aborted", telling));

        assertThat(RedactedCause.of(telling)).hasStackTraceContaining("aborted");
        assertThat(RedactedCause.of(telling).getSuppressed()).hasSize(1);
    }
}

package dev.rung.runtime.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FreshDatabase.class)
class DriverVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"42.7.11", "42.7.2", "42.2.28.jre7", "9.4.1212", "42.6.99", "41.99.99", "42.7.11-rc1"})
    void older_than_the_oldest_safe_one(String text) {
        assertThat(DriverVersion.parse(text))
                .hasValueSatisfying(
                        version -> assertThat(version.isVulnerable()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"42.7.12", "42.7.13", "42.7.100", "42.8.0", "43.0.0", "42.7.12.jre8"})
    void as_old_or_newer(String text) {
        assertThat(DriverVersion.parse(text))
                .hasValueSatisfying(
                        version -> assertThat(version.isVulnerable()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42.7", "unknown", "PostgreSQL 42.7.1", "42.7.99999999999"})
    void of_what_is_no_version_nothing_is_said(String text) {
        assertThat(DriverVersion.parse(text)).isEmpty();
    }

    @Test
    void the_driver_of_these_tests_is_safe(TestDatabase db) throws SQLException {
        try (var connection = db.dataSource().getConnection()) {
            assertThat(DriverVersion.of(connection))
                    .hasValueSatisfying(
                            version -> assertThat(version.isVulnerable()).isFalse());
        }
    }
}

package dev.rung.runtime.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RequiredProgramTest {

    @Test
    void names_what_is_missing_and_how_to_get_it() {
        assertThat(RequiredProgram.PGBOUNCER.missing()).hasMessage("""
                These tests need the program pgbouncer, and it is not installed here.
                On Debian and Ubuntu: apt-get install --no-install-recommends pgbouncer""");
    }
}

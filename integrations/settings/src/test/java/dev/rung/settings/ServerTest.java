package dev.rung.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.settings.testing.Project;
import dev.rung.testserver.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that lead to a real server. */
class ServerTest {

    @TempDir
    private Path directory;

    @Test
    void connects_with_what_the_environment_says() throws SQLException {
        var login = TestServer.shared().login();
        var settings = new Project(directory)
                .variable("RUNG_URL", login.url())
                .variable("RUNG_USER", String.valueOf(login.user()))
                .variable("RUNG_PASSWORD", String.valueOf(login.password()))
                .settings();

        try (var connection = settings.dataSource().getConnection()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo(login.user());
        }
    }
}

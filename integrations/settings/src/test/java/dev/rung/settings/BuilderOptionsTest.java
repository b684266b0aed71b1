package dev.rung.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Pooling;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.settings.testing.Project;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each setting reaches its own option; looked up in the fields of the builder, which shows none of them. */
class BuilderOptionsTest {

    @TempDir
    private Path directory;

    private MigratorBuilder builder(String key, String value) {
        return new Project(directory)
                .argument("url", "jdbc:postgresql://db/shop")
                .argument(key, value)
                .settings()
                .migrator(getClass().getClassLoader());
    }

    private static @Nullable Object field(MigratorBuilder builder, String name) throws ReflectiveOperationException {
        var field = MigratorBuilder.class.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(builder);
    }

    @ParameterizedTest
    @CsvSource({
        "lock-wait, lockWait",
        "lock-timeout, lockTimeout",
        "lock-deadline, lockDeadline",
        "connect-wait, connectWait",
        "answer-wait, answerWait",
        "run-limit, runLimit",
        "slow-statement, slowStatement"
    })
    void a_time_reaches_its_option(String key, String option) throws ReflectiveOperationException {
        assertThat(field(builder(key, "1234s"), option)).isEqualTo(Duration.ofSeconds(1234));
    }

    @ParameterizedTest
    @CsvSource({
        "schema, schema",
        "history-table, historyTable",
        "history-owner, historyOwner",
        "environment, environment",
        "deployment, deployment"
    })
    void a_text_reaches_its_option(String key, String option) throws ReflectiveOperationException {
        assertThat(field(builder(key, "value_of_" + option), option)).isEqualTo("value_of_" + option);
    }

    @Test
    void a_choice_reaches_its_option() throws ReflectiveOperationException {
        assertThat(field(builder("pooling", "session"), "pooling")).isEqualTo(Pooling.SESSION);
        assertThat(field(builder("transaction-scope", "run"), "transactionScope"))
                .isEqualTo(TransactionScope.RUN);
        assertThat(field(builder("first-run", "beside-others"), "firstRun")).isEqualTo(FirstRun.BESIDE_OTHERS);
    }

    @Test
    void what_is_not_set_stays_as_the_builder_has_it() throws ReflectiveOperationException {
        var builder = builder("schema", "shop");

        assertThat(field(builder, "lockWait")).isEqualTo(Duration.ofMinutes(5));
        assertThat(field(builder, "lockTimeout")).isEqualTo(Duration.ofSeconds(5));
        assertThat(field(builder, "lockDeadline")).isEqualTo(Duration.ofMinutes(5));
        assertThat(field(builder, "answerWait")).isEqualTo(Duration.ofSeconds(60));
        assertThat(field(builder, "historyTable")).isEqualTo("rung_history");
        assertThat(Setting.LOCK_WAIT.defaultText()).isEqualTo("5m");
        assertThat(Setting.LOCK_TIMEOUT.defaultText()).isEqualTo("5s");
        assertThat(Setting.LOCK_DEADLINE.defaultText()).isEqualTo("5m");
        assertThat(Setting.ANSWER_WAIT.defaultText()).isEqualTo("60s");
        assertThat(Setting.HISTORY_TABLE.defaultText()).isEqualTo("rung_history");
    }

    @Test
    void the_data_source_observes_unless_that_is_switched_off() throws ReflectiveOperationException {
        var observed = builder("observe", "yes");
        assertThat(field(observed, "observer")).isNotNull().isSameAs(field(observed, "dataSource"));
        assertThat(field(builder("schema", "shop"), "observer")).isNotNull();
        assertThat(field(builder("observe", "no"), "observer")).isNull();
    }
}

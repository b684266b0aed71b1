package dev.rung.settings;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.MigratorBuilder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingTest {

    /** Where the database and the code are, and what stands for an option that is an object. */
    private static final Stream<Setting> NOT_OF_THE_BUILDER = Stream.of(
            Setting.URL,
            Setting.USER,
            Setting.PASSWORD,
            Setting.PASSWORD_COMMAND,
            Setting.PASSWORD_FILE,
            Setting.CLASSPATH,
            Setting.PACKAGES,
            Setting.OBSERVE);

    @Test
    void every_option_of_the_builder_is_a_setting_or_named_with_the_reason_why_not() {
        var options = Stream.of(MigratorBuilder.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == MigratorBuilder.class)
                .map(Method::getName)
                .map(SettingTest::key)
                .toList();
        var settings = new ArrayList<>(Arrays.asList(Setting.values()));
        settings.removeAll(NOT_OF_THE_BUILDER.toList());
        var expected = new TreeSet<>(settings.stream().map(Setting::key).toList());
        BuilderOptions.IN_CODE_ONLY.keySet().stream().map(SettingTest::key).forEach(expected::add);

        assertThat(new TreeSet<>(options)).isEqualTo(expected);
        assertThat(BuilderOptions.IN_CODE_ONLY.values()).allMatch(not(String::isBlank));
    }

    private static String key(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Test
    void a_setting_has_one_name_in_each_place() {
        assertThat(Setting.LOCK_WAIT.key()).isEqualTo("lock-wait");
        assertThat(Setting.LOCK_WAIT.variable()).isEqualTo("RUNG_LOCK_WAIT");
        for (var setting : Setting.values()) {
            assertThat(Setting.of(setting.key())).contains(setting);
            assertThat(setting.description()).endsWith(".").matches("[A-Z].*");
            assertThat(setting.choices().isEmpty()).isEqualTo(setting.kind() != SettingKind.CHOICE);
        }
        assertThat(Setting.FIRST_RUN.choices()).containsExactly("in-empty-schema", "beside-others");
        assertThat(Setting.FIRST_RUN.defaultText()).isEqualTo("in-empty-schema");
    }

    @Test
    void only_the_password_is_a_secret() {
        assertThat(Setting.values()).filteredOn(Setting::isSecret).containsExactly(Setting.PASSWORD);
    }
}

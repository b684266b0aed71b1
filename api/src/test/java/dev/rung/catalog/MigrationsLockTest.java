package dev.rung.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of released migrations (dotnet/efcore#23911, drizzle-team/drizzle-orm#3374: it conflicts only where it should). */
class MigrationsLockTest {

    private static final MigrationsLock LOCK = MigrationsLock.empty()
            .plus("app.db", List.of(released("app.db", 1), released("app.db", 2)))
            .plus("app.audit", List.of(released("app.audit", 1)))
            .plus("", List.of(released("", 7)))
            .plus("app.db", List.of(released("app.db", 3)));

    @Test
    void has_a_line_for_each_migration_by_package_and_version() {
        assertThat(LOCK.text()).isEqualTo("""
                        # The migrations that were released: package, version, checksum, release, description.
                        # Written by Rung, by version; lines are only added. The compiler holds the classes against it.
                        - 7 rung1:7 1.0 number 7
                        app.audit 1 rung1:1 1.0 number 1
                        app.db 1 rung1:1 1.0 number 1
                        app.db 2 rung1:2 1.0 number 2
                        app.db 3 rung1:3 1.0 number 3
                        """);
    }

    @Test
    void reads_what_it_wrote() {
        assertThat(MigrationsLock.parse(LOCK.text())).isEqualTo(LOCK);
        assertThat(LOCK.brokenLines()).isEmpty();
        assertThat(LOCK.packages()).containsExactly("", "app.audit", "app.db");
        assertThat(LOCK.of("app.db")).containsOnlyKeys(1L, 2L, 3L).containsEntry(2L, released("app.db", 2));
        assertThat(LOCK.of("")).containsOnlyKeys(7L);
        assertThat(LOCK.of("app")).isEmpty();
    }

    @Test
    void takes_any_line_ends_and_keeps_comments() {
        String text = "# mine\r\n\r\n  app.db  1 rung1:1\t1.0 number  1\r\n# end\r\n";

        var lock = MigrationsLock.parse(text).plus("app.db", List.of(released("app.db", 2)));

        assertThat(lock.migrations()).containsExactly(released("app.db", 1), released("app.db", 2));
        assertThat(lock.text())
                .isEqualTo("# mine\n\n  app.db  1 rung1:1\t1.0 number  1\napp.db 2 rung1:2 1.0 number 2\n# end\n");
    }

    @Test
    void is_the_same_text_for_a_description_of_two_lines() {
        var migration = new ReleasedMigration("app.db", 1, "rung1:1", "1.0", " two\r\n lines ");

        assertThat(MigrationsLock.empty().plus("app.db", List.of(migration)).text())
                .endsWith("1.0 two lines\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<<<<<<< HEAD                      | it is not: package, version, checksum, release, description",
                "app.db 5 rung1:1 1.0              | it is not: package, version, checksum, release, description",
                "app.db five rung1:1 1.0 text      | its version \"five\" is no number",
                "app.db 0 rung1:1 1.0 text         | its version is not greater than 0",
                "app.db 5 unverified 1.0 text      | its checksum does not begin with an algorithm, as rung1:... does",
                "app.db 3 rung1:1 1.0 text         | its version 3 stands below version 3",
                "app.db 2 rung1:1 1.0 text         | its version 2 stands below version 3",
            })
    void says_what_is_wrong_with_a_line(String line, String reason) {
        assertThat(MigrationsLock.parse(LOCK.text() + line).brokenLines())
                .containsExactly(new MigrationsLock.BrokenLine(8, reason));
    }

    @Test
    void refuses_what_lies_below() {
        var below = List.of(released("app.db", 3));
        var other = List.of(released("app.other", 4));

        assertThrows(IllegalArgumentException.class, () -> LOCK.plus("app.db", below));
        assertThrows(IllegalArgumentException.class, () -> LOCK.plus("app.db", other));
    }

    @Test
    void refuses_a_release_with_white_space() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ReleasedMigration("app.db", 1, "rung1:1", "next week", "text"));
    }

    private static ReleasedMigration released(String packageName, long version) {
        return new ReleasedMigration(packageName, version, "rung1:" + version, "1.0", "number " + version);
    }
}

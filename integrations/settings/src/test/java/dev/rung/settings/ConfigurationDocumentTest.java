package dev.rung.settings;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.settings.testing.Project;
import dev.rung.testing.GoldenText;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/configuration.md} is generated from the settings. */
class ConfigurationDocumentTest {

    private static final String SAMPLE = """
            # rung.properties: what is the same for everybody, committed with the code
            url=jdbc:postgresql://localhost:5432/shop
            schema=shop
            lock-wait=1m
            slow-statement=500ms
            """;

    private static final String SAMPLE_OF_PROFILE = """
            # rung.prod.properties: what differs with --env prod
            url=postgresql://deploy@db.internal/shop?sslmode=verify-full
            password-command=aws rds generate-db-auth-token --hostname db.internal --port 5432 --username deploy
            first-run=beside-others
            """;

    private static final String BEGINNING = """
            # Configuration

            `rung-settings` reads the same settings for the command line, for build tools and for plain Java. This page is generated
            from its code.

            ```java
            Migrator migrator = Settings.fromEnvironment().build();
            ```

            is a migrator with all that is said below; options that are set on the builder afterwards win. A tool says more:
            `Settings.read(sources)`, then `values()`, `dataSource()` or `migrator(classLoader)`.

            ## Which one counts

            The first that has a value:

            1. an argument: `--lock-wait 10s` on the command line, `-Drung.lock-wait=10s` for Maven
            2. an environment variable: `RUNG_LOCK_WAIT=10s`; an empty one counts as not set
            3. with a profile, as in `--env prod`: `rung.prod.properties` in the working directory
            4. `rung.properties` in the working directory
            5. for the place of the database and who connects: what psql reads (below)
            6. the default

            `rung config` shows each value and where it came from, passwords as `***`.

            ```properties
            %s```

            ```properties
            %s```

            The files are read as `java.util.Properties` reads them, in UTF-8. A missing `rung.properties` is fine; a profile without a
            file is an error. Its name is the `environment` too, unless an argument, a variable or its own file says otherwise.

            A setting that does not exist, or has a value that it cannot have, is an error that names the place and the nearest name,
            and all such mistakes are in one message (RUNG-226): also a variable `RUNG_...` that is none of these. Left alone are
            `RUNG_HOME` and `RUNG_OPTS` of the start script, `RUNG_TEST_...`, and what Kubernetes sets for a service (`RUNG_..._SERVICE_HOST`).

            ## Settings

            Times are `500ms`, `10s`, `5m`, `1h` or `PT5M`. Choices may be written in capitals, and with `_` for `-`.

            | Key | Variable | Default | What it is |
            | --- | --- | --- | --- |
            """.formatted(SAMPLE, SAMPLE_OF_PROFILE);

    private static final String IN_CODE = """

            What no setting says:

            | Option of the builder | Why |
            | --- | --- |
            """;

    private static final String PLACE = """

            ## Where the database is

            A URL has one of two forms:

            - `jdbc:postgresql://host:5432/shop?user=app&sslmode=require`, with the parameters of pgJDBC
            - `postgresql://app@host:5432/shop?sslmode=require`, as psql takes it; a parameter that pgJDBC does not have is an error

            What a URL leaves out, psql's variables say. Without a URL they name the database, as they do for psql: `PGSERVICE`, read
            from `PGSERVICEFILE`, `~/.pg_service.conf` or `pg_service.conf` in `PGSYSCONFDIR`; for what the service does not say,
            `PGHOST`, `PGPORT`, `PGDATABASE`, `PGUSER` and `PGPASSWORD`. The rest is as for psql: `localhost`, port 5432, the user of the
            operating system, a database of the user's name. Where none of `PGSERVICE`, `PGHOST`, `PGPORT` and `PGDATABASE` is set, it
            is an error (RUNG-228) and never `localhost`. Unix sockets are refused: pgJDBC has none.

            | Variable | Parameter |
            | --- | --- |
            """;

    private static final String PASSWORDS = """

            ## Passwords

            A password is never an argument, which other users of the machine can list, and never in a file that is committed: both are
            refused (RUNG-227), within a URL too. It comes from the first of these that has one:

            1. `--password-stdin`, which reads the standard input
            2. `RUNG_PASSWORD`, `password-command` or `password-file`: the one from the strongest source; two in one place are an error
            3. `RUNG_URL`, where the URL has one
            4. the service of psql, then `PGPASSWORD`
            5. `PGPASSFILE`, else `~/.pgpass`: `host:port:database:user:password`, with `*` for any, and `\\:` and `\\\\`. A file that others
               may read is ignored with a warning, as psql does; `chmod 0600` makes it yours

            A URL that has a user or a password wins over a setting from a weaker source: `RUNG_URL` over `user` in `rung.properties`.

            `password-command` is run, and `password-file` read, **for each new connection**: a token that expires in the middle of a run does no
            harm. The session that migrates stays open, and what is opened beside it (the observer, the look-up of a commit without
            an answer) has a new token. The command has 30 seconds and an empty standard input; it prints the password alone and returns
            0. It is part of what `answer-wait` waits for, which has to be longer than the command takes. If it fails (RUNG-229), the message shows its exit code and what it said on its standard error, without what looks like
            a secret, and never what it printed.

            In Java, any source will do:

            ```java
            Settings settings = Settings.read(SettingsSources.ofProcess())
                .withCredentials(() -> new Credentials("deploy", vault.token()));
            ```
            """;

    @TempDir
    private Path directory;

    @Test
    void the_page_says_what_the_code_says() {
        new GoldenText(Path.of("..", "..", "docs", "configuration.md"))
                .check(BEGINNING + settings() + IN_CODE + inCode() + PLACE + variables() + PASSWORDS);
    }

    private static String settings() {
        return Arrays.stream(Setting.values())
                .map(setting -> "| `%s` | `%s` | %s | %s |\n"
                        .formatted(
                                setting.isSecret() ? "" : setting.key(),
                                setting.variable(),
                                setting.defaultText(),
                                setting.description() + choices(setting)))
                .map(row -> row.replace("| `` |", "| |"))
                .collect(joining());
    }

    private static String choices(Setting setting) {
        return setting.choices().isEmpty()
                ? ""
                : setting.choices().stream().map("`%s`"::formatted).collect(Collectors.joining(", ", " One of ", "."));
    }

    private static String inCode() {
        return BuilderOptions.IN_CODE_ONLY.entrySet().stream()
                .map(option -> "| `%s` | %s |\n".formatted(option.getKey(), option.getValue()))
                .collect(joining());
    }

    private static String variables() {
        return new TreeMap<>(DriverParameters.ofEnvironment())
                .entrySet().stream().map(ConfigurationDocumentTest::row).collect(joining());
    }

    private static String row(Map.Entry<String, String> variable) {
        return "| `%s` | `%s` |\n".formatted(variable.getKey(), variable.getValue());
    }

    @Test
    void the_samples_are_read_as_they_are_meant() {
        var settings = new Project(directory)
                .file("rung.properties", SAMPLE)
                .file("rung.prod.properties", SAMPLE_OF_PROFILE)
                .profile("prod")
                .settings();

        assertThat(settings.dataSource()).hasToString("jdbc:postgresql://db.internal:5432/shop");
        assertThat(settings.value(Setting.USER).shown()).isEqualTo("deploy");
        assertThat(settings.value(Setting.FIRST_RUN).shown()).isEqualTo("beside-others");
        assertThat(settings.value(Setting.SCHEMA).shown()).isEqualTo("shop");
    }
}

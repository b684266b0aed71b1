package quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.junit.MigrationTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sees who runs the demo. */
@MigrationTest
class DemoTest {

    private final TestDatabase database;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    DemoTest(DataSource source) {
        database = new TestDatabase(source);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void prints_the_whole_story_on_an_embedded_server() throws IOException {
        var embedded = new DemoSettings(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(run(embedded, Ink.PLAIN, StandardCharsets.UTF_8)).isZero();

        assertThat(Story.normalised(shown.toString(StandardCharsets.UTF_8))).isEqualTo(Story.golden());
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void runs_on_a_server_of_the_users_own_again_and_again() {
        assertThat(run(Ink.PLAIN)).isZero();
        var first = Story.normalised(shown.toString(StandardCharsets.UTF_8));
        shown.reset();

        assertThat(run(Ink.PLAIN)).isZero();

        assertThat(first).contains("(your server)").contains("schema rung_demo in your database");
        assertThat(Story.normalised(shown.toString(StandardCharsets.UTF_8))).isEqualTo(first);
    }

    @Test
    void touches_nothing_but_its_own_schema() {
        database.execute("create table customers (id int); create table rung_history (mine text);"
                + "insert into rung_history values ('kept'); create index orders_by_customer on customers (id)");

        assertThat(run(Ink.PLAIN)).isZero();
        assertThat(run(Ink.PLAIN)).isZero();

        assertThat(database.row("select mine from public.rung_history")).isEqualTo("kept");
        assertThat(database.rows("select tablename from pg_tables where schemaname = 'public' order by 1"))
                .containsExactly("customers", "rung_history");
        assertThat(database.rows("select indexname from pg_indexes where schemaname = 'public'"))
                .containsExactly("orders_by_customer");
    }

    @Test
    void refuses_a_schema_that_it_has_not_created() {
        database.execute("create schema rung_demo; create table rung_demo.precious (id int)");

        assertThat(run(Ink.PLAIN)).isEqualTo(1);

        assertThat(errors.toString(StandardCharsets.UTF_8))
                .startsWith("There is a schema rung_demo in this database that no demo created; nothing was changed.");
        assertThat(database.rows("select tablename from pg_tables where schemaname = 'rung_demo'"))
                .containsExactly("precious");
    }

    @Test
    void a_wrong_password_is_reported_in_one_message_without_it() {
        var wrong =
                new DemoSettings(Optional.of(database.url()), Optional.of(database.user()), Optional.of("guessed-it"));

        assertThat(run(wrong, Ink.PLAIN, StandardCharsets.UTF_8)).isEqualTo(1);

        assertThat(errors.toString(StandardCharsets.UTF_8))
                .startsWith("[RUNG-213] ")
                .contains("Fix      : ")
                .doesNotContain("guessed-it")
                .doesNotContain("\tat ");
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void colour_only_decorates() {
        assertThat(run(Ink.COLOURED)).isZero();
        var coloured = shown.toString(StandardCharsets.UTF_8);
        shown.reset();
        assertThat(run(Ink.PLAIN)).isZero();
        var plain = shown.toString(StandardCharsets.UTF_8);

        assertThat(coloured).contains("\u001b[33m✖\u001b[0m");
        assertThat(plain).doesNotContain("\u001b");
        assertThat(Story.normalised(coloured.replaceAll("\u001b\\[\\d+m", ""))).isEqualTo(Story.normalised(plain));
    }

    @Test
    void an_encoding_without_the_signs_gets_ascii() {
        assertThat(run(own(), Ink.PLAIN, StandardCharsets.ISO_8859_1)).isZero();

        var text = shown.toString(StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("?").contains("x [RUNG-305]");
    }

    @Test
    void a_password_on_the_command_line_is_refused() {
        var properties = new Properties();
        properties.setProperty("rung.password", "secret");
        assertRefused(properties);
        properties.clear();
        properties.setProperty("rung.url", "jdbc:postgresql://localhost/shop?user=me&password=secret");
        assertRefused(properties);
        properties.setProperty("rung.url", "jdbc:postgresql://me:secret@localhost/shop");
        assertRefused(properties);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://localhost/shop", "jdbc:postgresql://localhost:99999/shop", "localhost"})
    void a_url_that_leads_nowhere_is_refused(String url) {
        var properties = new Properties();
        properties.setProperty("rung.url", url);

        var refusal = assertThrows(DemoException.class, () -> DemoSettings.of(properties, Map.of()));

        assertThat(refusal).hasMessageContaining("-Drung.url=jdbc:postgresql://host:5432/database");
    }

    @Test
    void the_password_comes_from_the_environment_ours_first() {
        var properties = new Properties();
        properties.setProperty("rung.url", "jdbc:postgresql://localhost/shop");

        assertThat(DemoSettings.of(properties, Map.of("PGPASSWORD", "theirs")).password())
                .contains("theirs");
        assertThat(DemoSettings.of(properties, Map.of("PGPASSWORD", "theirs", "RUNG_PASSWORD", "ours"))
                        .password())
                .contains("ours");
        assertThat(DemoSettings.of(properties, Map.of()).password()).isEmpty();
    }

    private static void assertRefused(Properties properties) {
        var refusal = assertThrows(DemoException.class, () -> DemoSettings.of(properties, Map.of()));
        assertThat(refusal)
                .hasMessageContaining("RUNG_PASSWORD or PGPASSWORD, or into ~/.pgpass")
                .hasMessageNotContaining("secret");
    }

    private int run(Ink ink) {
        return run(own(), ink, StandardCharsets.UTF_8);
    }

    private DemoSettings own() {
        return new DemoSettings(
                Optional.of(database.url()), Optional.of(database.user()), Optional.of(database.password()));
    }

    private int run(DemoSettings settings, Ink ink, Charset charset) {
        var out = new PrintStream(shown, true, charset);
        return Demo.run(
                settings, new Console(out, charset, ink), new PrintStream(errors, true, StandardCharsets.UTF_8));
    }
}

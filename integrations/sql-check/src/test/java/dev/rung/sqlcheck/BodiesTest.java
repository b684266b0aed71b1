package dev.rung.sqlcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.sqlcheck.internal.grammar.Verdict;
import dev.rung.testserver.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** What is said of bodies of functions is held against a server that makes those functions. */
class BodiesTest {

    private static final int MUTATIONS = 150;
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|[^\\w\\s]");
    private static final List<String> FOREIGN =
            List.of("slect", "begin", "end", "(", ")", ",", ";", "if", "loop", ":=", "é", "is", "into", "5", "||");

    private static final SqlReader READER = new SqlReader(18);

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void bodies_that_the_server_takes_are_right() throws IOException, SQLException {
        try (var server = new Server()) {
            for (var text : corpus()) {
                assertThat(server.errors(text)).as(text).isEmpty();
                assertThat(errors(text)).as(text).isEmpty();
            }
        }
    }

    @Test
    void errors_are_those_of_the_server_at_its_places() throws IOException, SQLException {
        var random = new Random(7);
        var texts = corpus();
        int reported = 0;
        try (var server = new Server()) {
            for (int i = 0; i < MUTATIONS; i++) {
                var text = mutate(texts.get(random.nextInt(texts.size())), random);
                var errors = errors(text);
                if (!errors.isEmpty()) {
                    assertThat(errors).as(text).isEqualTo(server.errors(text));
                    reported++;
                }
            }
        }
        assertThat(reported).isGreaterThan(MUTATIONS / 3);
    }

    @Test
    void what_depends_on_the_catalog_is_not_reported() {
        assertThat(errors("do $$ declare o orders%rowtype; begin o.id := 1; p.id := 2; end $$"))
                .isEmpty();
    }

    @Test
    void every_body_of_a_text_is_read_and_others_are_not() {
        var text = """
                select 'é'; create function a() returns int language sql as $$ slect 1 $$;
                do 'begin null end';
                create function b() returns int language plpython3u as $$ slect 2 $$;
                create function c() returns int language c as 'slect', 'symbol';
                create function d() returns int language SQL as E'slect \\'';
                create function e() returns int language plpgsql as -- the body
                    $é$ begin return '🐘' 4; end $é$""";

        assertThat(READER.errorsInBodies(text, (Verdict.Valid) READER.read(text)))
                .extracting(
                        Verdict.SyntaxError::message,
                        error -> text.substring(text.offsetByCodePoints(0, error.position()))
                                .substring(0, 6))
                .containsExactly(
                        tuple("syntax error at or near \"slect\"", "slect "),
                        tuple("syntax error at or near \"end\"", "end';\n"),
                        tuple("syntax error at or near \"slect\"", "E'slec"),
                        tuple("syntax error at or near \"4\"", "4; end"));
    }

    private static List<String> corpus() throws IOException {
        return List.of(Files.readString(Path.of("src/test/resources/corpus/bodies.sql"))
                .split("\n\n"));
    }

    /** Returns the text with a token of its body taken away, swapped with its neighbour, or another in its place. */
    private static String mutate(String text, Random random) {
        var tokens = new ArrayList<>(
                TOKEN.matcher(text).results().map(found -> found.group()).toList());
        int first = tokens.indexOf("as") + 4;
        int at = first + random.nextInt(tokens.size() - first - 3);
        switch (random.nextInt(3)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.remove(at + 1));
            default -> tokens.set(at, FOREIGN.get(random.nextInt(FOREIGN.size())));
        }
        return String.join("", tokens);
    }

    private static List<String> errors(String text) {
        return READER.read(text) instanceof Verdict.Valid valid
                ? READER.errorsInBodies(text, valid).stream()
                        .map(error -> error.message() + " at " + error.position())
                        .toList()
                : List.of();
    }

    /** Makes functions, and takes them back. */
    private static final class Server implements AutoCloseable {

        private final Connection connection =
                TestServer.shared().login().dataSource("bodies").getConnection();

        private Server() throws SQLException {
            connection.setAutoCommit(false);
            execute("create table orders (id bigint primary key, total numeric, note text)");
            execute("set local statement_timeout = '2s'");
        }

        /** Returns the first error and its place; empty where there is none. */
        private List<String> errors(String text) throws SQLException {
            var before = connection.setSavepoint();
            try {
                execute(text);
                return List.of();
            } catch (PSQLException e) {
                var error = e.getServerErrorMessage();
                return List.of(error.getMessage() + " at " + (error.getPosition() - 1));
            } finally {
                connection.rollback(before);
            }
        }

        private void execute(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}

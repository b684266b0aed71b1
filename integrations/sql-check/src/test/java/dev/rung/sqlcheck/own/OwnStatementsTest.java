package dev.rung.sqlcheck.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.MainPaths;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.sqlcheck.internal.grammar.Grammar;
import dev.rung.sqlcheck.internal.tree.Statement;
import dev.rung.testserver.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Rung itself sends names the server's functions, operators and types in full, or is sent under a path on which only
 * the server's are: whoever may create in a schema of the path cannot replace any of them.
 */
@ExtendWith(FreshDatabase.class)
class OwnStatementsTest {

    /** The first server that reports each change of the path to the driver. */
    private static final int REPORTS_PATH = 18;

    private static final Grammar GRAMMAR = Grammar.of(18);

    private UnqualifiedNames names;

    @AfterAll
    static void close() {
        GRAMMAR.close();
    }

    @BeforeEach
    void the_server_names_its_relations(TestDatabase db) {
        names = new UnqualifiedNames(GRAMMAR, Set.copyOf(db.queryStrings("""
                select relname from pg_class
                where relnamespace in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)""")));
    }

    @Test
    void what_is_sent_on_the_main_paths_leaves_nothing_to_the_search_path(TestDatabase db) throws SQLException {
        assumeThat(TestServer.shared().majorVersion()).isGreaterThanOrEqualTo(REPORTS_PATH);
        var recorder = new Recorder();

        new MainPaths(db, recorder.over(db.dataSource())).runAll();

        var own = recorder.sent().stream().flatMap(this::underOthersPath).toList();
        assertThat(own).hasSizeGreaterThan(200);
        assertThat(own).flatMap(this::described).isEmpty();
    }

    /** Returns the statements of a text that are Rung's, and are not sent under its own path. */
    private Stream<Statement> underOthersPath(Recorder.Sent sent) {
        var path = new PathInForce(sent.path());
        if (path.isOwnFor(sent.sql())) {
            return Stream.empty();
        }
        return names.statements(sent.sql().replace("?", "$1")).stream()
                .filter(statement -> path.isOthersAt(statement))
                .filter(statement -> !statement.text().contains(MainPaths.THEIRS));
    }

    private List<String> described(Statement statement) {
        return names.of(statement).stream()
                .map(name -> name + " in: " + statement.text())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_sql_of_an_operation_leaves_nothing_but_what_the_user_wrote_to_the_path(Path file) throws IOException {
        assertThat(names.statements(Files.readString(file)))
                .flatMap(this::described)
                .isEmpty();
    }

    /**
     * Each operation has a file that shows it, both ways; another test sees to that. In two of them the author writes whole
     * statements, or the values and conditions of an update.
     */
    static Stream<Path> operations() throws IOException {
        var files = Path.of("..", "..", "runtime", "src", "test", "resources", "operations");
        try (var all = Files.list(files)) {
            return all
                    .filter(file -> !file.endsWith("ReversibleSql.sql") && !file.endsWith("UpdateRows.sql"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
                    select count(*) from t                                     # function count
                    select a || 'x' from t                                     # operator ||
                    select 1 where a operator(pg_catalog.=) any (select n + 1) # operator +
                    select 1 where a = any ('{1}')                             # operator =
                    select 1 where a in (1, 2)                                 # AEXPR_IN, which has no qualified form
                    select 1 where a in (select 1)                             # in (select ...)
                    select 1 where a between 1 and 2                           # AEXPR_BETWEEN, which has no qualified form
                    select 1 where a is distinct from b                        # AEXPR_DISTINCT, which has no qualified form
                    select 1 where a like 'x'                                  # AEXPR_LIKE, which has no qualified form
                    select nullif(a, 1)                                        # AEXPR_NULLIF, which has no qualified form
                    select case a when 1 then 2 end                            # case ... when, which compares
                    select a::text                                             # type text
                    select 1 from a join b using (c)                           # join ... using
                    select 1 from pg_class                                     # relation pg_class
                    with w as (select 1 from pg_proc) select 1 from w          # relation pg_proc
                    insert into pg_class values (1)                            # relation pg_class
                    delete from t where a > 1                                  # operator >
                    do $$ begin if 1 < 2 then perform now(); end if; end $$    # operator <
                    do $$ begin if true then perform now(); end if; end $$     # function now
                    select a from t order by a using <                         # operator <
                    select a collate "C" from t                                # collation C""")
    void a_text_that_leaves_something_to_the_path_is_found(String sql, String found) {
        assertThat(names.statements(sql)).flatMap(names::of).contains(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a, pg_catalog.count(*) from t where b operator(pg_catalog.>) 1 and not c and d is null group by a",
                "select coalesce(a, 1), current_user, a::bigint, exists (select from pg_catalog.pg_class) from \"mine\"",
                "with pg_class as (select 1) select distinct 1 from pg_class order by 1 limit 1",
                "create table t (a text check (a > 'b'))"
            })
    void a_text_that_leaves_nothing_to_the_path_but_what_is_the_users_is_good(String sql) {
        assertThat(names.statements(sql)).flatMap(names::of).isEmpty();
    }
}

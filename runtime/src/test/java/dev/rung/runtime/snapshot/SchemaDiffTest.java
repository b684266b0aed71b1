package dev.rung.runtime.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.snapshot.SchemaDifference.Added;
import dev.rung.runtime.snapshot.SchemaDifference.Changed;
import dev.rung.runtime.snapshot.SchemaDifference.Removed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of a diff, without a database. */
class SchemaDiffTest {

    private static final SchemaObject ORDERS = object(DatabaseObjectKind.TABLE, "orders", Map.of());
    private static final SchemaObject INDEX = part(DatabaseObjectKind.INDEX, "orders_idx", Map.of("state", "valid"));
    private static final SchemaObject CONSTRAINT = part(DatabaseObjectKind.CONSTRAINT, "c on orders", Map.of());

    @Test
    void a_difference_is_described_as_it_is_and_as_what_a_rollback_has_left() {
        var before = snapshot(ORDERS, column("total", 1, Map.of("default", "0")), CONSTRAINT);
        var after = snapshot(ORDERS, column("total", 1, Map.of()), INDEX);

        var differences = before.diff(after).differences();

        assertThat(differences)
                .map(SchemaDifference::describe)
                .containsExactly(
                        "column orders.total lost its default 0",
                        "constraint c on orders is gone",
                        "index orders_idx is new");
        assertThat(differences)
                .map(SchemaDifference::describeRollback)
                .containsExactly(
                        "column orders.total lost its default 0",
                        "did not bring back constraint c on orders",
                        "left index orders_idx behind");
    }

    @Test
    void a_difference_has_what_it_describes() {
        var now = part(DatabaseObjectKind.INDEX, "orders_idx", Map.of("state", "invalid"));

        assertThat(snapshot(ORDERS, INDEX).diff(snapshot(ORDERS, now)).differences())
                .containsExactly(
                        new Changed(INDEX.id(), "state", Optional.of("valid"), Optional.of("invalid"), Grade.REAL));
        assertThat(snapshot(ORDERS, INDEX).diff(snapshot(ORDERS)).differences()).containsExactly(new Removed(INDEX));
        assertThat(snapshot(ORDERS).diff(snapshot(ORDERS, INDEX)).differences()).containsExactly(new Added(INDEX));
    }

    @Test
    void an_order_of_columns_that_are_both_times_there_is_cosmetic() {
        var before = snapshot(ORDERS, column("a", 1, Map.of()), column("b", 2, Map.of()), column("c", 3, Map.of()));
        var after = snapshot(ORDERS, column("b", 2, Map.of()), column("d", 3, Map.of()), column("a", 4, Map.of()));

        var diff = before.diff(after);

        assertThat(diff).hasToString("""
                column orders.c is gone
                column orders.d is new
                table orders has column order b, a instead of a, b""");
        assertThat(diff.of(Grade.REAL)).hasSize(2);
        assertThat(diff.of(Grade.COSMETIC))
                .singleElement()
                .hasToString("table orders has column order b, a instead of a, b");
    }

    @Test
    void a_column_that_moves_up_because_another_one_is_gone_is_no_difference() {
        var before = snapshot(ORDERS, column("a", 1, Map.of()), column("b", 2, Map.of()));
        var after = snapshot(ORDERS, column("b", 1, Map.of()));

        assertThat(before.diff(after)).hasToString("column orders.a is gone");
    }

    @ParameterizedTest
    @CsvSource({
        "yes, by constraint orders_old_not_null, COSMETIC",
        "by constraint old_a_not_null1, by constraint orders_a_not_null, COSMETIC",
        "by constraint \"Old_a_not_null\", yes, COSMETIC",
        "yes, by constraint a_known, REAL",
        "yes, by constraint orders_a_not_null no inherit, REAL",
    })
    void the_name_that_the_server_gives_a_not_null_constraint_is_cosmetic(String was, String is, Grade grade) {
        var before = snapshot(ORDERS, column("a", 1, Map.of("not null", was)));
        var after = snapshot(ORDERS, column("a", 1, Map.of("not null", is)));

        assertThat(before.diff(after).of(grade)).hasSize(1);
    }

    @Test
    void white_space_comments_and_the_case_of_words_are_cosmetic_where_the_language_does_not_care() {
        var before = function("plpgsql", "begin return 1; end");
        var other = "BEGIN\n  return 1; -- one\nend";

        assertThat(before.diff(function("plpgsql", other)).differences())
                .containsExactly(new Changed(
                        new ObjectId(DatabaseObjectKind.FUNCTION, "f()"),
                        "body",
                        Optional.of("begin return 1; end"),
                        Optional.of(other),
                        Grade.COSMETIC));
        assertThat(before.diff(function("plpgsql", "begin return 2; end")).of(Grade.REAL))
                .hasSize(1);
        assertThat(function("plpython3u", "if a:\n  b")
                        .diff(function("plpython3u", "if a:\n b"))
                        .of(Grade.REAL))
                .hasSize(1);
        assertThat(before.diff(function("sql", other)).of(Grade.REAL)).hasSize(2);
    }

    @Test
    void what_looks_like_a_password_is_in_no_sentence() {
        var before = snapshot(ORDERS, column("password", 1, Map.of("default", "'geheim'::text")));
        var after = snapshot(ORDERS, column("password", 1, Map.of("default", "'it''s geheim'::text")));
        var calls = function("sql", "select dblink('password=geheim')")
                .diff(function("sql", "select dblink('password=geheimer')"));

        assertThat(before.diff(after)).hasToString("column orders.password has default ***::text instead of ***::text");
        assertThat(calls).asString().contains("select dblink(***)").doesNotContain("geheim");
        assertThat(calls.differences().toString() + calls.differences().get(0).describeRollback())
                .doesNotContain("geheim");
    }

    @Test
    void a_long_value_is_cut_in_the_sentence_and_whole_in_the_difference() {
        var text = "x".repeat(300);

        var difference =
                function("sql", "y").diff(function("sql", text)).differences().get(0);

        assertThat(difference.describe()).isEqualTo("function f() has body " + "x".repeat(200) + "... instead of y");
        assertThat(((Changed) difference).after()).hasValue(text);
    }

    @Test
    void a_text_that_ends_earlier_has_no_line_where_the_other_one_goes_on() {
        assertThat(function("c", "a\nb").diff(function("c", "a")))
                .hasToString("function f() has another body from line 2 on: no line instead of \"b\"");
    }

    @Test
    void texts_that_differ_invisibly_say_so() {
        assertThat(function("c", "a\nb").diff(function("c", "a\r\nb")))
                .hasToString("function f() has other line ends in its body");
    }

    @Test
    void a_change_that_is_none_cannot_be_made() {
        var failure = assertThrows(
                IllegalArgumentException.class,
                () -> new Changed(ORDERS.id(), "owner", Optional.of("me"), Optional.of("me"), Grade.REAL));

        assertThat(failure).hasMessage("""
                [RUNG-203] owner of table orders did not change.
                    Fix      : pass two values that differ""");
    }

    private static SchemaSnapshot function(String language, String body) {
        return snapshot(object(DatabaseObjectKind.FUNCTION, "f()", Map.of("language", language, "body", body)));
    }

    private static SchemaObject column(String name, int position, Map<String, String> facts) {
        var all = new HashMap<>(facts);
        all.put("position", Integer.toString(position));
        return part(DatabaseObjectKind.COLUMN, "orders." + name, all);
    }

    private static SchemaObject part(DatabaseObjectKind kind, String name, Map<String, String> facts) {
        return new SchemaObject(new ObjectId(kind, name), List.of(ORDERS.id()), facts);
    }

    private static SchemaObject object(DatabaseObjectKind kind, String name, Map<String, String> facts) {
        return new SchemaObject(new ObjectId(kind, name), List.of(), facts);
    }

    private static SchemaSnapshot snapshot(SchemaObject... objects) {
        return new SchemaSnapshot(List.of(objects));
    }
}

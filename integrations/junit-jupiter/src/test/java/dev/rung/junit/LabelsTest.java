package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A migration that omits one label, or one value of a list, is reported. */
class LabelsTest {

    private static final String BASE_SCHEMA = """
            create type st as enum ('a', 'b', 'gone');
            create type five as enum ('x1', 'x2', 'x3', 'x4', 'x5');
            create table c (id int primary key, s st not null, f five not null,
              t text not null constraint three check (t in ('a', 'b', 'gone')))""";

    static Stream<Arguments> forgetful() {
        return Stream.of(
                Arguments.of(
                        "alter type st rename to o; create type st as enum ('a', 'b');"
                                + " alter table c alter s type st using s::text::st; drop type o",
                        "invalid input value for enum st"),
                Arguments.of(
                        "create type two as enum ('x1', 'x5'); alter table c alter f type two using f::text::two",
                        "invalid input value for enum two"),
                Arguments.of(
                        "alter table c alter s type int using case s when 'a' then 1 when 'b' then 2 end",
                        "contains null values"),
                Arguments.of(
                        "alter table c drop constraint three, alter t type int using case t when 'a' then 1 when 'gone' then 2 end",
                        "contains null values"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgetful")
    void fails(String up, String said) {
        var failure = assertThrows(
                AssertionError.class,
                () -> RoundTrips.runLast(HandwrittenCatalog.of("labels")
                        .step(BASE_SCHEMA, "select 1")
                        .step(up, "select 1")));

        assertThat(failure).hasMessageStartingWith("V2 fails over rows").hasMessageContaining(said);
    }

    @Test
    void a_check_of_fewer_values_is_reported() throws Exception {
        var reports = RoundTrips.runLast(HandwrittenCatalog.of("fewer")
                .step(BASE_SCHEMA, "select 1")
                .step(
                        "alter table c drop constraint three, add constraint two check (t in ('a', 'b'))",
                        "alter table c drop constraint two, add constraint three check (t in ('a', 'b', 'gone'))"));

        assertThat(reports).singleElement().asString().contains("fails where data is not clean", "check two on c");
    }
}

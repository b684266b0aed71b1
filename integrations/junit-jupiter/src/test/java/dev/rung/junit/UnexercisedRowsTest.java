package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where clean rows are not known, a migration runs without them, which is reported; its own faults stay failures. */
class UnexercisedRowsTest {

    private static final String BELOW = """
            create table roles (id serial primary key, name text not null unique, code varchar(1) unique);
            create table users (id int primary key, role_id int not null references roles);
            create table p (id bigint primary key, code text not null unique);
            create table c (id int primary key, d text not null, body text not null, code text not null, j jsonb not null,
              n int not null unique, maybe text, at date not null, total int not null constraint positive check (total >= 0));
            create table tags (item int, tag text);
            """;

    static Stream<Arguments> withoutFault() {
        return Stream.of(
                Arguments.of(
                        "insert into roles (id, name) values (1, 'admin'), (2, 'user')",
                        "delete from roles where id in (1, 2)",
                        "rows of roles"),
                Arguments.of(
                        "insert into roles (name, code) values ('a', 'a'), ('b', 'b')",
                        "delete from roles where name in ('a', 'b')",
                        "rows of roles"),
                Arguments.of(
                        "alter table c alter d type date using to_date(d, 'DD/MM/YYYY')",
                        "alter table c alter d type text using to_char(d, 'DD/MM/YYYY')",
                        "rows"),
                Arguments.of(
                        "alter table c alter body type bytea using decode(body, 'base64')",
                        "alter table c alter body type text using encode(body, 'base64')",
                        "rows"),
                Arguments.of(
                        "alter table c alter body type bytea using decode(body, 'hex')",
                        "alter table c alter body type text using encode(body, 'hex')",
                        "rows"),
                Arguments.of(
                        "insert into tags select id, jsonb_array_elements_text(j) from c", "delete from tags", "rows"),
                Arguments.of(
                        "alter table c add amount int; update c set amount = (j #>> '{}')::int",
                        "alter table c drop amount",
                        "rows"),
                Arguments.of(
                        "create table ev (id int, at date) partition by range (at);"
                                + " create table ev_1 partition of ev for values from ('1990-01-01') to ('1990-02-01');"
                                + " insert into ev select id, at from c",
                        "drop table ev",
                        "rows"),
                Arguments.of(
                        "create table codes (code text primary key); insert into codes select code from c",
                        "drop table codes",
                        "rows"),
                Arguments.of(
                        "alter table c add host text; update c set host = substring(d for position('@' in d) - 1)",
                        "alter table c drop host",
                        "rows"));
    }

    /** What is filled by a join or from a document, and has no match. */
    static Stream<Arguments> filledFromElsewhere() {
        return Stream.of(
                Arguments.of(
                        "alter table c add p_id bigint references p; update c set p_id = p.id from p where p.code = c.code;"
                                + " alter table c alter p_id set not null",
                        "alter table c drop p_id",
                        "rows"),
                Arguments.of(
                        "alter table c add p_id bigint; update c set p_id = (select id from p where p.code = c.code || '!');"
                                + " alter table c alter p_id set not null",
                        "alter table c drop p_id",
                        "rows"),
                Arguments.of(
                        "alter table c add amount int; update c set amount = (j ->> 'amount')::int; alter table c alter amount set not null",
                        "alter table c drop amount",
                        "rows"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"withoutFault", "filledFromElsewhere"})
    void passes_and_is_reported(String up, String down, String left) throws Exception {
        assertThat(RoundTrips.runLast(catalog(up, down)))
                .filteredOn(line -> line.startsWith("V2: is not exercised over "))
                .singleElement()
                .asString()
                .startsWith("V2: is not exercised over " + left
                        + ", fails over generated ones: [RUNG-401] V2 step 2 failed");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("update c set n = 1", "duplicate key"),
                Arguments.of("update c set total = -1 - total", "positive"),
                Arguments.of("delete from roles", "users_role_id_fkey"),
                Arguments.of("alter table c add z int not null", "contains null values"),
                Arguments.of("alter table c add z text; alter table c alter z set not null", "contains null values"),
                Arguments.of(
                        "alter table c add z text; update c set z = maybe; alter table c alter z set not null",
                        "contains null values"),
                Arguments.of(
                        "update c set n = n + (select count(*) from p); alter table c add z int not null",
                        "contains null values"),
                Arguments.of("alter table c alter n type smallint", "smallint out of range"),
                Arguments.of("update c set total = 1 / (total - total)", "division by zero"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_stays_a_failure(String up, String said) {
        var failure = assertThrows(AssertionError.class, () -> RoundTrips.runLast(catalog(up, "select 1")));

        assertThat(failure).hasMessageStartingWith("V2 fails over rows").hasMessageContaining(said);
    }

    private static HandwrittenCatalog catalog(String up, String down) {
        return HandwrittenCatalog.of("unexercised")
                .step(BELOW, "drop table roles, users, p, c, tags")
                .step(up, down);
    }
}

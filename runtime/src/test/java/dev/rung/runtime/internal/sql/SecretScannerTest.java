package dev.rung.runtime.internal.sql;

import static dev.rung.runtime.testing.Canaries.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rung.runtime.internal.text.Printable;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is removed from a text, what remains, and that the time is bounded. */
class SecretScannerTest {

    private static final int LONG = 300_000;

    @ParameterizedTest
    @MethodSource("dev.rung.runtime.testing.Canaries#texts")
    void a_secret_is_taken_out(String text) {
        assertThat(Secrets.redact(text)).doesNotContain(CANARY, "c4n", "4ry").contains("***");
    }

    @ParameterizedTest
    @MethodSource("dev.rung.runtime.testing.Canaries#ordinary")
    void an_ordinary_message_stays_whole(String text) {
        assertThat(Secrets.redact(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '~',
            value = {
                "STATEMENTS | syntax error at or near \"'c4n4ry'\"",
                "STATEMENTS | Batch entry 0 insert into u values (('c4n4ry')) was aborted: ERROR: x",
                "STATEMENTS_OF_CONTEXT | ~x\n  Where: SQL statement \"insert into u values ('c4n4ry')\"~",
                "STATEMENTS_OF_CONTEXT | ~x\n  Wo: SQL-Anweisung »insert into u values ($q$c4n4ry$q$)«~",
                "VALUES | invalid input syntax for type integer: \"c4n4ry\"",
                "VALUES | ~invalid input syntax: \"c4n4ry\" \n \"c4n4ry\"\n  Position: 5~",
                "VALUES | ~no json\n  Detail: Token \"c4n4ry\" is invalid.\n  Where: line 1: {\"x\": c4n4ry...~",
                "VALUES | ~x\n  Where: COPY users, line 1, column a: \"c4n4ry\"~",
                "VALUES | ~ung\u00fcltige Eingabesyntax f\u00fcr Typ integer: \u00bbmy c4n4ry\u00ab~",
                "ROWS | ~FEHLER\n  Detail: Fehlgeschlagene Zeile (1, c4n4ry)~"
            })
    void what_a_failure_quotes_is_taken_out(Quoted quoted, String text) {
        assertThat(Secrets.redact(text, quoting(quoted))).doesNotContain(CANARY).contains("***");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '~',
            value = {
                "STATEMENTS_OF_CONTEXT | ~order '17' is missing\n  Where: PL/pgSQL function f(text) line 3 at RAISE~",
                "VALUES | ~division by zero\n  Where: PL/pgSQL function f(text) line 3 at RAISE~",
                "VALUES | invalid input syntax for type integer: \"rung: there is data in t\"",
                "ROWS | new row for relation \"users\" violates check constraint \"c\""
            })
    void names_and_places_of_a_failure_stay(Quoted quoted, String text) {
        assertThat(Secrets.redact(text, quoting(quoted))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '~',
            value = {
                "insert into users (login, password) values ('admin', 'c4n4ry', 4711, 1e5, $1)"
                        + " | insert into users (login, password) values (***, ***, ***, ***, $1)",
                "do $$ begin raise 'c4n4ry'; end $$ | do ***",
                "select 'a\\'c4n4ry', ' c4n4ry' | select ***",
                "select 1 /* c4n4ry */ , U&\"x\" | select 1 , U&\"x\"",
                "create table t (password varchar(20)) | create table t (password varchar(20))",
                "alter role x password c4n4ry | alter role x password ***",
                "alter role x password \"c4n4ry\" | alter role x password ***",
                "select 'c4n4ry | select ***",
                "select * from t where x = $$c4n4ry$$ and n > 5 | select * from t where x = *** and n > 5"
            })
    void a_statement_is_shown_without_its_constants(String sql, String shown) {
        assertThat(Secrets.summary(sql, 200)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "'",
                "\"",
                "$",
                "$a",
                "(",
                "password",
                "password ",
                "password '",
                "password=",
                "password /*",
                "password --",
                "://",
                "://u:",
                "u:",
                "@",
                "a@",
                "=",
                "a=",
                "[",
                "{",
                "<password",
                "<",
                "''",
                "\\",
                "Key (password)=(",
                "row contains (",
                "eyJ",
                "SCRAM-SHA-256$",
                "-",
                "--",
                "-----BEGIN ",
                "/*",
                "*/",
                "\n",
                "\n  ",
                "\n  A: ",
                "a b ",
                "Bearer ",
                "token: ",
                "\\\"",
                "`",
                "|",
                "||'",
                "'||",
                "e'",
                "U&'",
                "\n  Detail: (",
                "1: ",
                "\u2028",
                "\ud800",
                "api key ",
                "pass",
                "pass'",
                "password=(",
                "password=('",
                "password: x",
                "password a1b2 ",
                "set token to a, ",
                "alter role x password y;",
                "values (\"",
                "$a$'",
                "\u00ab",
                "\n  A"
            })
    void no_text_takes_long(String repeated) {
        var text = repeated.repeat(LONG / repeated.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            SecretScanner.scan(text, Quotation.NONE);
            SecretScanner.scan(text, quoting(Quoted.values()));
            SecretWords.areNamedIn(text);
            UnquotedSecrets.in(text);
            UnquotedSecrets.masked(text);
            MaskedStatement.of(text);
            Printable.line(text);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '~',
            value = {
                "alter role x password geheim | alter role x password ***",
                "alter role x password geheim! valid until 'x' | alter role x password *** valid until ***",
                "create user u identified by geheim | create user u identified by ***",
                "set my.token to a, geheim | set my.token to ***, ***",
                "options (user u, password geheim) | options (user u, password ***)",
                "insert into t (password) values (\"geheim\") | insert into t (password) values (***)",
                "alter role token_reader rename to other | alter role token_reader rename to other",
                "alter table t rename column password to pwd_hash | alter table t rename column password to pwd_hash",
                "create foreign table f (token text options (a 'b'), password text)"
                        + " | create foreign table f (token text options (a ***), password text)",
                "update t set password = digest(x) where a = b | update t set password = *** where a = b",
                "alter role x password 'geheim' valid until 'y' | alter role x password *** valid until ***",
                "alter table t alter column token set default x, drop column y"
                        + " | alter table t alter column token set default x, drop column y",
                "select a.token, b.token2 from a | select a.token, b.token2 from a"
            })
    void a_statement_is_kept_without_its_secrets(String sql, String shown) {
        assertThat(Secrets.inStatement(sql)).isEqualTo(shown);
    }

    private static Quotation quoting(Quoted... kinds) {
        return new Quotation(Set.of(kinds), Collections.emptyNavigableSet());
    }

    @Test
    void what_is_cut_off_shows_no_part_of_a_secret() {
        for (var length = 9_970; length < 10_010; length++) {
            var text = "x ".repeat(length / 2) + "jdbc:postgresql://u:c4n4ry@host/db";

            assertThat(Secrets.redact(text)).doesNotContain("c4n");
            assertThat(Secrets.summary(text, 20_000)).doesNotContain("c4n");
        }
    }
}

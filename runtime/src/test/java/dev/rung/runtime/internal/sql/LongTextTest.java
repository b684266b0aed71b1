package dev.rung.runtime.internal.sql;

import static dev.rung.schema.Keywords.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.schema.Change;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.Signature;
import dev.rung.schema.internal.ddl.OperationSql;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, signatures, defaults and scripts may have any length: nothing takes long, nothing overflows the stack. */
@DependsOnJdk
class LongTextTest {

    private static final int LONG = 300_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.",
                "\"",
                "\"\"",
                "\"a",
                "'",
                "''",
                "'a",
                "a'",
                "(",
                "()",
                "a(",
                "a (",
                " ",
                "::",
                "::a",
                "[",
                "[]",
                ",",
                "=",
                "1",
                ":",
                "default ",
                "$",
                "$a",
                "$a$",
                "--",
                "/*",
                "*/",
                ";",
                "begin ",
                "E'",
                "E'\\",
                "U&\"",
                "\\",
                "\n"
            })
    void it_is_read_or_refused(String repeated) {
        var text = repeated.repeat(LONG / repeated.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (var spelled :
                    List.of(text, '"' + text, '"' + text + '"', "'" + text, "'" + text + "'", "f(" + text + ")")) {
                refusedOrNot(() -> QualifiedName.of(spelled));
                refusedOrNot(() -> Signature.of(spelled));
                refusedOrNot(() -> SqlScript.split(spelled));
                refusedOrNot(() ->
                        read(db -> db.createTable("t", t -> t.column("n").text().defaultSql(spelled))));
                refusedOrNot(
                        () -> read(db -> db.addColumn("t", column("n").text().defaultSql(spelled))));
                refusedOrNot(() ->
                        read(db -> db.createFunction("f(" + spelled + ")", "returns int language sql as 'select 1'")));
                refusedOrNot(() ->
                        read(db -> db.createTable("t", t -> t.column("n").ofSql(spelled))));
            }
        });
    }

    private static void read(Consumer<ReversibleSchema> author) {
        Change.of(author).up().forEach(operation -> {
            assertThat(OperationSql.of(operation)).isNotEmpty();
            operation.cost();
        });
    }

    private static void refusedOrNot(Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageNotContaining("\0");
        }
    }
}

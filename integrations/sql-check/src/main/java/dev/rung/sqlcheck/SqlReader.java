package dev.rung.sqlcheck;

import dev.rung.sqlcheck.internal.grammar.Grammar;
import dev.rung.sqlcheck.internal.grammar.Verdict;
import dev.rung.sqlcheck.internal.tree.Body;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has the grammar read SQL, and the bodies of functions in it. */
final class SqlReader implements AutoCloseable {

    /** The only one that reads PL/pgSQL, which hardly changes. */
    private static final int WITH_PLPGSQL = 18;

    private final Grammar grammar;
    private final Grammar plpgsql;
    private final Cost cost = new Cost();

    SqlReader(int target) {
        this.grammar = Grammar.of(target);
        this.plpgsql = target == WITH_PLPGSQL ? grammar : Grammar.of(WITH_PLPGSQL);
    }

    /** Begins to load the grammar, while the compiler does something else. */
    void prepare() {
        grammar.prepare();
    }

    Verdict read(String sql) {
        var verdict = cost.measure(() -> grammar.parse(sql));
        return verdict instanceof Verdict.Valid valid && !Statement.canRead(valid.tree())
                ? new Verdict.NotChecked("it is nested too deeply")
                : verdict;
    }

    /** Returns what is wrong with the bodies of functions in SQL that the grammar has read. */
    List<Verdict.SyntaxError> errorsInBodies(String sql, Verdict.Valid valid) {
        var errors = new ArrayList<Verdict.SyntaxError>();
        if (valid.tree().contains("\"CreateFunctionStmt\"") || valid.tree().contains("\"DoStmt\"")) {
            byte[] utf8 = valid.text().getBytes(StandardCharsets.UTF_8);
            for (var statement : Statement.read(valid.text(), valid.tree())) {
                int before = new String(utf8, 0, statement.position(), StandardCharsets.UTF_8).length();
                for (var body : Body.of(statement).stream().toList()) {
                    error(body)
                            .map(error -> new Verdict.SyntaxError(
                                    error.message(), sql.codePointCount(0, before + index(body, error))))
                            .ifPresent(errors::add);
                }
            }
        }
        return errors;
    }

    /** Returns the first error of a body, placed in it. */
    private Optional<Verdict.SyntaxError> error(Body body) {
        return switch (body.language()) {
            case "sql" ->
                Optional.of(read(body.content()))
                        .filter(Verdict.SyntaxError.class::isInstance)
                        .map(Verdict.SyntaxError.class::cast);
            case "plpgsql" -> cost.measure(() -> PlpgsqlBody.error(body, plpgsql::parseBodies));
            default -> Optional.empty();
        };
    }

    /** Returns the character of the statement that an error in its body is about. */
    private static int index(Body body, Verdict.SyntaxError error) {
        return body.isPlain() && error.position() != Verdict.SyntaxError.NOWHERE
                ? body.indexOf(body.content().offsetByCodePoints(0, error.position()))
                : body.start();
    }

    Cost cost() {
        return cost;
    }

    @Override
    public void close() {
        grammar.close();
        plpgsql.close();
    }
}

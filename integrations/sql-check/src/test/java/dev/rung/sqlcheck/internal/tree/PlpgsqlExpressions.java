package dev.rung.sqlcheck.internal.tree;

import dev.rung.sqlcheck.internal.grammar.Grammar;
import dev.rung.sqlcheck.internal.grammar.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** What PL/pgSQL hands to the server when it runs a body: its expressions, and the statements in it. */
public final class PlpgsqlExpressions {

    /** The parse mode of what is a statement already. */
    private static final int STATEMENT = 0;

    private PlpgsqlExpressions() {}

    /** Returns them as statements of SQL, in the order of the body of {@code block}, a {@code do} or {@code create function}. */
    public static List<String> of(String block, Grammar grammar) {
        if (grammar.parseBodies(block) instanceof Verdict.Valid valid) {
            return Stream.of(Node.of(Json.read(valid.tree().replace("\n", ""))))
                    .flatMap(tree -> tree.all("PLpgSQL_expr"))
                    .map(PlpgsqlExpressions::statement)
                    .toList();
        }
        throw new IllegalArgumentException("no PL/pgSQL: " + block);
    }

    private static String statement(Node expression) {
        var query = expression.text("query");
        return expression.number("parseMode") == STATEMENT ? query : "select " + query;
    }
}

package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.Quoting;
import dev.rung.schema.internal.sql.SqlLexer;
import dev.rung.schema.internal.sql.SqlName;
import dev.rung.schema.internal.sql.SqlToken;
import java.util.Optional;

/** The text of a statement that creates an index, for another table than its own. */
final class MovedIndex {

    private MovedIndex() {}

    /**
     * Returns the statement that creates {@code index} on {@code table} as {@code sql} does on its own table, at once and in any
     * case; empty where {@code sql} names no table.
     */
    static Optional<String> sql(String sql, SqlName index, String table) {
        var lexer = new SqlLexer(sql);
        var unique = "";
        while (nextToken(lexer)) {
            var token = lexer.token();
            if (token.is("unique")) {
                unique = "unique ";
            }
            if (token.is("on")) {
                var create = "create %sindex %s on %s".formatted(unique, Quoting.identifier(index.name()), table);
                return endOfName(lexer).map(end -> create + sql.substring(end));
            }
        }
        return Optional.empty();
    }

    /** Returns where the name ends that comes next, or comes after {@code only}. */
    private static Optional<Integer> endOfName(SqlLexer lexer) {
        var end = Optional.<Integer>empty();
        var expectsPart = true;
        while (nextToken(lexer) && lexer.token().isName() == expectsPart) {
            if (expectsPart && !lexer.token().is("only")) {
                end = Optional.of(lexer.end());
                expectsPart = false;
            } else if (!expectsPart && lexer.token().is(".")) {
                expectsPart = true;
            } else if (!expectsPart) {
                return end;
            }
        }
        return end;
    }

    private static boolean nextToken(SqlLexer lexer) {
        var found = lexer.next();
        while (found && lexer.kind() == SqlToken.Kind.COMMENT) {
            found = lexer.next();
        }
        return found;
    }
}

package dev.rung.schema.internal.ddl;

import dev.rung.schema.internal.sql.SqlLexer;
import dev.rung.schema.internal.sql.SqlToken;

/** The arguments of a routine, as the author wrote them. */
final class RoutineArguments {

    private RoutineArguments() {}

    /** Returns the arguments without what follows {@code default} or {@code =}. */
    static String withoutDefaults(String arguments) {
        var kept = new StringBuilder();
        var from = 0;
        var depth = 0;
        var isDefault = false;
        var tokens = new SqlLexer(arguments);
        while (tokens.next()) {
            depth += depth(tokens);
            if (depth == 0 && isDefault && tokens.is(',')) {
                isDefault = false;
                from = tokens.start();
            } else if (depth == 0 && !isDefault && beginsDefault(tokens, arguments)) {
                isDefault = true;
                kept.append(arguments.substring(from, tokens.start()).stripTrailing());
            }
        }
        return kept.append(isDefault ? "" : arguments.substring(from)).toString();
    }

    private static boolean beginsDefault(SqlLexer token, String arguments) {
        return token.is('=')
                || arguments.startsWith(":=", token.start())
                || (token.kind() == SqlToken.Kind.WORD && token.token().is("default"));
    }

    private static int depth(SqlLexer token) {
        if (token.is('(') || token.is('[')) {
            return 1;
        }
        return token.is(')') || token.is(']') ? -1 : 0;
    }
}

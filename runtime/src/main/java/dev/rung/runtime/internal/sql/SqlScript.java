package dev.rung.runtime.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a text into its statements where psql does: at semicolons outside of quotes, comments, parentheses and the
 * {@code begin atomic} bodies of functions. Statements without a token are dropped; comments stay where they are, but for
 * those with {@code --} before a statement.
 *
 * <p>There is no more to it: backslash commands of psql, and the data that its scripts have after {@code copy ... from
 * stdin}, are sent as if they were SQL, and the server says what it thinks of them.
 */
public final class SqlScript {

    /** No statement is told by a token beyond these; the rest is not kept. */
    private static final int HEAD = 64;

    private static final Set<String> ROUTINES = Set.of("function", "procedure");

    private final String text;
    private final SqlLexer lexer;
    private final int lastSemicolon;
    private final List<SqlStatement> statements = new ArrayList<>();
    private final List<String> opening = new ArrayList<>();
    private List<SqlToken> head = new ArrayList<>();
    private int start = -1;
    private int parentheses;
    private int blocks;

    private SqlScript(String text) {
        this.text = text;
        this.lexer = new SqlLexer(text);
        this.lastSemicolon = text.lastIndexOf(';');
    }

    /** Returns the statements of {@code text}, in order, without the semicolons between them. */
    public static List<SqlStatement> split(String text) {
        return new SqlScript(text).split();
    }

    private List<SqlStatement> split() {
        while (!isKnown() && lexer.next()) {
            if (lexer.is(';') && parentheses == 0 && blocks == 0) {
                end(lexer.start());
            } else {
                take();
            }
        }
        end(text.length());
        return List.copyOf(statements);
    }

    /** Whatever follows, it belongs to this statement and does not tell what it is. */
    private boolean isKnown() {
        return head.size() == HEAD && lexer.end() > lastSemicolon;
    }

    private void take() {
        if (start < 0) {
            start = lexer.start();
        }
        if (lexer.is('(')) {
            parentheses++;
        } else if (lexer.is(')') && parentheses > 0) {
            parentheses--;
        }
        var needed = head.size() < HEAD || (lexer.kind() == SqlToken.Kind.WORD && isRoutine());
        if (needed && lexer.kind() != SqlToken.Kind.COMMENT) {
            keep(lexer.token());
        }
    }

    private void keep(SqlToken token) {
        if (head.size() < HEAD) {
            head.add(token);
        }
        if (token.kind() == SqlToken.Kind.WORD) {
            if (opening.size() < 4) {
                opening.add(token.value());
            }
            if (isRoutine() && parentheses == 0) {
                block(token.value());
            }
        }
    }

    private void block(String word) {
        if (word.equals("begin") || (word.equals("case") && blocks > 0)) {
            blocks++;
        } else if (word.equals("end") && blocks > 0) {
            blocks--;
        }
    }

    /** The statement begins as one that makes a function or a procedure. */
    private boolean isRoutine() {
        return opening.size() > 1
                && opening.get(0).equals("create")
                && (ROUTINES.contains(opening.get(1))
                        || (opening.size() == 4
                                && opening.get(1).equals("or")
                                && opening.get(2).equals("replace")
                                && ROUTINES.contains(opening.get(3))));
    }

    private void end(int semicolon) {
        if (!head.isEmpty()) {
            statements.add(new SqlStatement(text.substring(start, semicolon).stripTrailing(), head));
        }
        head = new ArrayList<>();
        opening.clear();
        start = -1;
        parentheses = 0;
    }
}

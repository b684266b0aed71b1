package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.PsqlOnly;
import dev.rung.schema.internal.sql.SqlLexer;
import dev.rung.schema.internal.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a text into its statements where psql does: at semicolons outside of quotes, comments, parentheses and the
 * {@code begin atomic} bodies of functions. Statements without a token are dropped, as is a byte order mark before the text;
 * comments stay where they are, but for those with {@code --} before a statement. Where psql takes a name for the
 * {@code begin} or {@code end} of a body, it is read as the server reads it.
 *
 * <p>There is no more to it: backslash commands of psql, and the data that its scripts have after {@code copy ... from
 * stdin}, are read as if they were SQL, up to the next semicolon; {@link PsqlOnly} recognises them.
 */
public final class SqlScript {

    /** The tokens by which the kind of a statement is recognised; the rest is not kept. */
    private static final int HEAD = 64;

    private static final Set<String> ROUTINES = Set.of("function", "procedure");

    private final String text;
    private final SqlLexer lexer;
    private final int lastSemicolon;
    private final List<SqlStatement> statements = new ArrayList<>();
    private final List<String> opening = new ArrayList<>();
    private List<SqlToken> head = new ArrayList<>();
    private Before before = Before.OTHER;
    private int start = -1;
    private TextPosition position = TextPosition.START;
    private int parentheses;
    private int bodies;

    /** What comes before a word of a routine, as far as it distinguishes a keyword from a name. */
    private enum Before {
        BEGIN,
        /** {@code atomic}, or a semicolon in a body: where a statement of it begins. */
        START_OF_STATEMENT,
        DOT,
        OTHER
    }

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
            if (lexer.is(';') && parentheses == 0 && bodies == 0) {
                end(lexer.start());
            } else {
                take();
            }
        }
        end(text.length());
        return List.copyOf(statements);
    }

    /** Whatever follows belongs to this statement and does not change its kind. */
    private boolean isKnown() {
        return !head.isEmpty() && !isHead() && lexer.end() > lastSemicolon;
    }

    private void take() {
        if (start < 0) {
            start = lexer.start();
        }
        if (lexer.kind() == SqlToken.Kind.COMMENT) {
            return;
        }
        if (lexer.is('(')) {
            parentheses++;
        } else if (lexer.is(')') && parentheses > 0) {
            parentheses--;
        }
        if (isHead() || isRoutine()) {
            keep(lexer.token());
        }
    }

    /** Which end of {@code copy} is the client comes after its columns, however many there are. */
    private boolean isHead() {
        return head.size() < HEAD || opening.indexOf("copy") == 0;
    }

    private void keep(SqlToken token) {
        if (isHead()) {
            head.add(token);
        }
        if (token.kind() == SqlToken.Kind.WORD && opening.size() < 4) {
            opening.add(token.value());
        }
        if (isRoutine() && parentheses == 0) {
            before = body(token);
        }
    }

    /**
     * Follows the bodies of a routine. Each of their statements ends with a semicolon, so the {@code end} of a body comes
     * right after one; any other belongs to a {@code case}, or is a name.
     */
    private Before body(SqlToken token) {
        if (before == Before.BEGIN && token.is("atomic")) {
            bodies++;
            return Before.START_OF_STATEMENT;
        }
        if (before == Before.START_OF_STATEMENT && bodies > 0 && token.is("end")) {
            bodies--;
            return Before.OTHER;
        }
        if (before == Before.START_OF_STATEMENT && bodies > 0 && token.is("begin")) {
            bodies++; // which the server refuses, as a whole
            return Before.OTHER;
        }
        if (token.is(";")) {
            return Before.START_OF_STATEMENT;
        }
        if (token.is(".")) {
            return Before.DOT;
        }
        return token.is("begin") && before != Before.DOT ? Before.BEGIN : Before.OTHER;
    }

    /** The statement begins as one that creates a function or a procedure. */
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
            position = position.after(text, start);
            statements.add(new SqlStatement(text.substring(start, semicolon).stripTrailing(), head, position));
        }
        head = new ArrayList<>();
        opening.clear();
        before = Before.OTHER;
        start = -1;
        parentheses = 0;
    }
}

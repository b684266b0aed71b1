package dev.rung.sqlcheck.internal.grammar;

/** What PostgreSQL's grammar says of a text. */
public sealed interface Verdict {

    /**
     * It is SQL.
     *
     * @param text what was read: the text with blanks for its comments and for long lists of constants, each other
     *     character at its index
     * @param tree the parse tree as JSON; positions in it count bytes of {@code text} in UTF-8, from 0, and a 0 is left out
     */
    record Valid(String text, String tree) implements Verdict {}

    /**
     * The server would refuse it.
     *
     * @param message the server's words, for example {@code syntax error at or near "slect"}
     * @param position where, in code points from 0; {@value #NOWHERE} where the server names no position
     */
    record SyntaxError(String message, int position) implements Verdict {

        public static final int NOWHERE = -1;
    }

    /**
     * The grammar did not come to an end, which says nothing about the text.
     *
     * @param reason why, in half a sentence
     */
    record NotChecked(String reason) implements Verdict {}
}

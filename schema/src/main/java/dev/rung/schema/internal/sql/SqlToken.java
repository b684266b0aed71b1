package dev.rung.schema.internal.sql;

/**
 * One token of a statement.
 *
 * @param kind what it is
 * @param value a word or name as the server reads it, a symbol as it is; empty for anything else
 */
public record SqlToken(Kind kind, String value) {

    /** What a token can be, as far as the end and the kind of a statement depend on it. */
    public enum Kind {
        /** A keyword, or a name without quotes: in lower case. */
        WORD,
        /** A name in double quotes: without them. */
        NAME,
        /** A constant, also one in dollar quotes; or a name in {@code U&""}, whose value is not decoded. */
        CONSTANT,
        /** A comment between slashes. */
        COMMENT,
        /** One character of anything else. */
        SYMBOL
    }

    public boolean is(String wordOrSymbol) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && value.equals(wordOrSymbol);
    }

    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.NAME;
    }
}

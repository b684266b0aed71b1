package dev.rung.processor;

/**
 * One token of Java source.
 *
 * @param kind what it is
 * @param text as it is written; for a literal the value, for one of the migration's own names its position
 */
record Token(Kind kind, String text) {

    enum Kind {
        WORD,
        OWN_NAME,
        NUMBER,
        STRING,
        CHARACTER,
        SYMBOL
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isString() {
        return kind == Kind.STRING;
    }
}

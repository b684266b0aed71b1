package dev.rung.runtime.internal.sql;

import java.util.Set;

/**
 * Copies a text without its secrets: once, from left to right. No step looks beyond what it consumes, or beyond the end of the
 * run or field that is known already: the time is linear in the length of the text. Belongs to one text.
 */
final class SecretScanner {

    private static final Set<String> ENDINGS = Set.of("s", "t", "d", "m", "re", "ve", "ll");

    /** Statements of ours let the server quote such a value. */
    private static final String OURS = "\"rung: ";

    private static final String ROW = "row contains ";

    private final String text;
    private final Quotation quotation;
    private final SecretBoundaries around;
    private final int firstLine;
    private final int constantsFrom;
    private final MaskedCopy copy;
    private final NamedSecret named;
    private int depth;
    private boolean namesSecret;

    private SecretScanner(String text, Quotation quotation) {
        this.text = text;
        this.quotation = quotation;
        this.around = new SecretBoundaries(text);
        this.firstLine = SecretValue.ofLine(text, 0);
        this.constantsFrom = constantsFrom();
        this.copy = new MaskedCopy(text);
        this.named = new NamedSecret(text, around, copy);
    }

    static String scan(String text, Quotation quotation) {
        return new SecretScanner(text, quotation).scan();
    }

    /** Where a secret is named, a constant may be it, on either side of its name. */
    private int constantsFrom() {
        if (quotation.has(Quoted.STATEMENTS) || SecretWords.mayBeIn(text)) {
            return 0;
        }
        return quotation.has(Quoted.STATEMENTS_OF_CONTEXT) ? firstLine : text.length();
    }

    private String scan() {
        while (!copy.isAtEnd()) {
            if (SecretWords.end(text, copy.at()) > copy.at()) {
                word();
            } else {
                symbol(copy.next());
            }
        }
        return copy.toString();
    }

    private void symbol(char c) {
        if (c == '\'' && copy.at() >= constantsFrom) {
            constant();
        } else if (c == '$' && SecretShape.endOfHash(text, copy.at()) > copy.at()) {
            copy.mask(SecretShape.endOfHash(text, copy.at()));
        } else if (c == '$' && copy.at() >= constantsFrom && SecretValue.ofDollars(text, copy.at()) > copy.at()) {
            copy.mask(SecretValue.ofDollars(text, copy.at()));
        } else if (c == ':' && copy.startsWith("://")) {
            copy.to(copy.at() + 3);
            userInfo();
        } else if (c == ')' && namesSecret && copy.startsWith(")=(")) {
            copy.to(copy.at() + 2);
            depth = 0;
            maskInside(')');
        } else if (c == '(' && isRow()) {
            maskInside(')');
        } else if (SecretBoundaries.isQuote(c)
                && quotation.isSecret(text.substring(copy.at() + 1, around.nextQuote(copy.at() + 1)))) {
            copy.to(copy.at() + 1);
            copy.mask(around.nextQuote(copy.at()));
        } else if (SecretBoundaries.isQuote(c) && quotation.has(Quoted.VALUES) && !copy.startsWith(OURS)) {
            maskInside('"');
        } else if (c == '-' && SecretShape.endOfPrivateKey(text, copy.at()) > copy.at()) {
            copy.mask(SecretShape.endOfPrivateKey(text, copy.at()));
        } else {
            plain(c);
        }
    }

    private void plain(char c) {
        if (c == '(' && depth++ == 0) {
            namesSecret = false;
        } else if (c == ')' && depth > 0) {
            depth--;
        } else if (c == '\n' && around.isFieldEnd(copy.at())) {
            depth = 0;
        }
        copy.to(copy.at() + 1);
        if (c == ':'
                && copy.startsWith(" ")
                && quotation.has(Quoted.VALUES)
                && copy.at() > 1
                && Character.isDigit(text.charAt(copy.at() - 2))) {
            copy.mask(around.fieldEnd(copy.at())); // line 1: the content of that line of data
        }
    }

    private void constant() {
        if (isApostrophe()) {
            copy.to(copy.at() + 1);
            return;
        }
        var end = SecretValue.ofConstant(text, copy.at());
        var name = text.substring(Math.min(copy.at() + 1, end), Math.max(copy.at() + 1, end - 1));
        copy.mask(end);
        if (SecretWords.end(name, 0) == name.length() && SecretWords.isOne(name)) {
            named.afterConstant(name);
        }
    }

    /** {@code can't}, {@code it's}: in SQL, too, a quote may follow a word with nothing between. */
    private boolean isApostrophe() {
        if (copy.at() == 0 || !Character.isLetter(text.charAt(copy.at() - 1))) {
            return false;
        }
        var end = SecretWords.end(text, copy.at() + 1);
        return end > copy.at() + 1 && ENDINGS.contains(text.substring(copy.at() + 1, Math.min(end, copy.at() + 4)));
    }

    private void word() {
        var end = SecretWords.end(text, copy.at());
        var secret = SecretShape.end(text, copy.at(), end);
        if (secret > copy.at()) {
            copy.mask(secret);
            return;
        }
        if (around.beginsRun(copy.at()) && isUser()) {
            return;
        }
        var start = copy.at();
        var before = copy.lastWord();
        var word = copy.word(end);
        if (SecretWords.isIdentification(before, word)) {
            afterSpace();
        } else if (SecretWords.isName(before, word)) {
            namesSecret = true;
            named.after(word, start);
        } else if (word.equalsIgnoreCase("bearer") || (word.equalsIgnoreCase("basic") && isBase64Next())) {
            afterSpace();
        }
    }

    private boolean isBase64Next() {
        var next = around.endOfSpace(copy.at());
        return next > copy.at() && SecretShape.isBase64(text.substring(next, SecretValue.ofWord(text, next)));
    }

    private void afterSpace() {
        var next = around.endOfSpace(copy.at());
        if (next > copy.at() && next < text.length()) {
            copy.to(next);
            copy.mask(SecretValue.of(text, copy.at()));
        }
    }

    /** {@code user:password@host} without anything before it. */
    private boolean isUser() {
        var colon = around.endOfUser(copy.at());
        if (!text.startsWith(":", colon) || text.startsWith("://", colon) || colon >= around.lastAtSign(copy.at())) {
            return false;
        }
        if (text.substring(copy.at(), colon).equals("jdbc")) {
            return false;
        }
        copy.to(colon + 1);
        copy.mask(around.lastAtSign(copy.at()));
        return true;
    }

    /** {@code user:password@} after {@code ://}. The password may hold anything, also {@code @}. */
    private void userInfo() {
        var colon = around.endOfUser(copy.at());
        if (text.startsWith(":", colon) && colon < around.lastAtSign(copy.at())) {
            copy.to(colon + 1);
            copy.mask(around.lastAtSign(copy.at()));
        } else if (text.startsWith("@", colon) && SecretShape.isToken(text.substring(copy.at(), colon))) {
            copy.mask(colon);
        }
    }

    private boolean isRow() {
        return text.startsWith(ROW, copy.at() - ROW.length())
                || (quotation.has(Quoted.ROWS) && copy.at() > firstLine && text.charAt(copy.at() - 1) == ' ');
    }

    /** The text between the current character and the last {@code closing} of the field may contain that character, too. */
    private void maskInside(char closing) {
        copy.to(copy.at() + 1);
        copy.mask(Math.max(around.last(closing, copy.at()), copy.at()));
    }
}

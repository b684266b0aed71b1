package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.SqlSpace;
import java.util.Set;

/**
 * Copies a text without its secrets: once, from left to right. No step looks beyond what it consumes, or beyond the end of the
 * run or field that is known already: the time is linear in the length of the text. Belongs to one text.
 */
final class SecretScanner {

    private static final Set<String> ENDINGS = Set.of("s", "t", "d", "m", "re", "ve", "ll");

    private static final Set<String> COPULAS = Set.of("is", "was");

    /** Statements of ours let the server quote such a value. */
    private static final String OURS = "\"rung: ";

    /** {@code set local my.app.password}: as many words as there are, at most. */
    private static final int LONGEST_SETTING = 5;

    private static final String ROW = "row contains ";

    private final String text;
    private final Quotation quotation;
    private final SecretBoundaries around;
    private final int firstLine;
    private final int constantsFrom;
    private final StringBuilder copy;
    private int at;
    private String before = "";
    private int wordsSinceSet = LONGEST_SETTING;
    private int depth;
    private boolean namesSecret;

    private SecretScanner(String text, Quotation quotation) {
        this.text = text;
        this.quotation = quotation;
        this.around = new SecretBoundaries(text);
        this.firstLine = SecretValue.ofLine(text, 0);
        this.constantsFrom = constantsFrom();
        this.copy = new StringBuilder(text.length());
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
        while (at < text.length()) {
            if (SecretWords.end(text, at) > at) {
                word();
            } else {
                symbol(text.charAt(at));
            }
        }
        return copy.toString();
    }

    private void symbol(char c) {
        if (c == '\'' && at >= constantsFrom) {
            constant();
        } else if (c == '$' && SecretShape.endOfHash(text, at) > at) {
            mask(SecretShape.endOfHash(text, at));
        } else if (c == '$' && at >= constantsFrom && SecretValue.ofDollars(text, at) > at) {
            mask(SecretValue.ofDollars(text, at));
        } else if (c == ':' && text.startsWith("://", at)) {
            copyTo(at + 3);
            userInfo();
        } else if (c == ')' && namesSecret && text.startsWith(")=(", at)) {
            copyTo(at + 2);
            depth = 0;
            maskInside(')');
        } else if (c == '(' && isRow()) {
            maskInside(')');
        } else if (SecretBoundaries.isQuote(c)
                && quotation.isSecret(text.substring(at + 1, around.nextQuote(at + 1)))) {
            copyTo(at + 1);
            mask(around.nextQuote(at));
        } else if (SecretBoundaries.isQuote(c) && quotation.has(Quoted.VALUES) && !text.startsWith(OURS, at)) {
            maskInside('"');
        } else if (c == '-' && SecretShape.endOfPrivateKey(text, at) > at) {
            mask(SecretShape.endOfPrivateKey(text, at));
        } else {
            plain(c);
        }
    }

    private void plain(char c) {
        if (c == '(' && depth++ == 0) {
            namesSecret = false;
        } else if (c == ')' && depth > 0) {
            depth--;
        } else if (c == '\n' && around.isFieldEnd(at)) {
            depth = 0;
        }
        copyTo(at + 1);
        if (c == ':'
                && text.startsWith(" ", at)
                && quotation.has(Quoted.VALUES)
                && at > 1
                && Character.isDigit(text.charAt(at - 2))) {
            mask(around.fieldEnd(at)); // line 1: the content of that line of data
        }
    }

    private void constant() {
        if (isApostrophe()) {
            copyTo(at + 1);
            return;
        }
        var end = SecretValue.ofConstant(text, at);
        var name = text.substring(Math.min(at + 1, end), Math.max(at + 1, end - 1));
        mask(end);
        if (SecretWords.end(name, 0) == name.length() && SecretWords.isOne(name)) {
            closeKey("]");
            valueOf(name);
        }
    }

    /** {@code can't}, {@code it's}: in SQL, too, a quote may follow a word with nothing between. */
    private boolean isApostrophe() {
        if (at == 0 || !Character.isLetter(text.charAt(at - 1))) {
            return false;
        }
        var end = SecretWords.end(text, at + 1);
        return end > at + 1 && ENDINGS.contains(text.substring(at + 1, Math.min(end, at + 4)));
    }

    private void word() {
        var end = SecretWords.end(text, at);
        var secret = SecretShape.end(text, at, end);
        if (secret > at) {
            mask(secret);
            return;
        }
        if (around.beginsRun(at) && isUser()) {
            return;
        }
        var start = at;
        var word = text.substring(start, end);
        var isSecret = SecretWords.isName(before, word);
        var isIdentification = SecretWords.isIdentification(before, word);
        before = word;
        wordsSinceSet = word.equalsIgnoreCase("set") ? 0 : wordsSinceSet + 1;
        copyTo(end);
        if (isIdentification) {
            afterSpace();
        } else if (isSecret) {
            namesSecret = true;
            key(word, start);
        } else if (word.equalsIgnoreCase("bearer") || (word.equalsIgnoreCase("basic") && isBase64Next())) {
            afterSpace();
        }
    }

    private boolean isBase64Next() {
        var next = around.endOfSpace(at);
        return next > at && SecretShape.isBase64(text.substring(next, SecretValue.ofWord(text, next)));
    }

    private void afterSpace() {
        var next = around.endOfSpace(at);
        if (next > at && next < text.length()) {
            copyTo(next);
            mask(SecretValue.of(text, at));
        }
    }

    /** What follows the name of a secret. */
    private void key(String word, int start) {
        var before = start == 0 ? ' ' : text.charAt(start - 1);
        if (before == '<' || before == '/') {
            element(before);
            return;
        }
        var end = at;
        var isQuoted = before == '"' || before == '`';
        closeKey(isQuoted ? "\\\"`]" : "]");
        if (valueOf(word)) {
            return;
        }
        copula();
        if (at >= text.length()) {
            return;
        }
        var hasSpace = at > end;
        var next = text.charAt(at);
        var isFlag = before == '-' && next != '-' && hasSpace;
        if (isFlag || (!isQuoted && opensValue(word, hasSpace))) {
            mask(SecretValue.of(text, at));
        } else if (before == '.' && wordsSinceSet < LONGEST_SETTING && text.regionMatches(true, at, "to ", 0, 3)) {
            setting();
        }
    }

    /** {@code the password is x1}: what follows is looked at as if it followed at once. */
    private void copula() {
        var end = SecretWords.end(text, at);
        if (COPULAS.contains(text.substring(at, end)) && around.endOfSpace(end) > end) {
            copyTo(around.endOfSpace(end));
        }
    }

    private boolean opensValue(String word, boolean hasSpace) {
        if (SecretWords.isPassword(word) && opensName(hasSpace)) {
            return true;
        }
        var value = text.substring(at, SecretWords.end(text, at));
        return hasSpace && SecretWords.isSingle(word) && SecretShape.isLikeOne(value) && !SecretWords.isOne(value);
    }

    /** {@code set my.token to a, b}: the values need no quotes. */
    private void setting() {
        copyTo(at + 2);
        do {
            copyTo(Math.min(at + 1, text.length()));
            space();
            mask(around.withoutComma(SecretValue.of(text, at), at));
        } while (text.startsWith(",", at));
    }

    /** In quotes of the wrong kind: {@code password "x"}. */
    private boolean opensName(boolean hasSpace) {
        return text.startsWith("\"", at)
                && (hasSpace || (at + 1 < text.length() && SecretValue.isWord(text.charAt(at + 1))));
    }

    /** {@code "password"}, {@code ["password"]}, {@code \"password\"}. */
    private void closeKey(String closing) {
        while (at < text.length() && closing.indexOf(text.charAt(at)) >= 0) {
            copyTo(at + 1);
        }
    }

    /** Masks the value of {@code word} where one is assigned to it; returns whether that is so. */
    private boolean valueOf(String word) {
        if (text.startsWith(">", at)) {
            copyTo(at + 1);
            maskText();
            return true;
        }
        space();
        if (text.regionMatches(true, at, "value", 0, 5)) {
            copyTo(at + 5);
            space();
        }
        var isAssigned = at < text.length() && "=:".indexOf(text.charAt(at)) >= 0 && !text.startsWith("::", at);
        if (isAssigned) {
            var isEntry = text.startsWith(": ", at);
            while (at < text.length() && "=:>".indexOf(text.charAt(at)) >= 0) {
                copyTo(at + 1);
            }
            space();
            assigned(word, isEntry);
        }
        return isAssigned;
    }

    /** Without quotes, the value of an entry, as in YAML, has all words up to its end. */
    private void assigned(String word, boolean isEntry) {
        if (SecretWords.hasWords(word)) {
            mask(SecretValue.ofLine(text, at));
        } else if (isEntry) {
            mask(Math.max(SecretValue.of(text, at), SecretValue.ofWords(text, at)));
        } else {
            mask(SecretValue.of(text, at));
        }
    }

    /** Copies white space; comments after the name of a secret are left out. */
    private void space() {
        while (true) {
            copyTo(around.endOfSpace(at));
            if (text.startsWith("/*", at)) {
                at = SqlSpace.endOfComment(text, at);
            } else if (text.startsWith("--", at)) {
                at = SecretValue.ofLine(text, at);
            } else {
                return;
            }
        }
    }

    /** {@code <password hint="x">y</password>}. */
    private void element(char before) {
        while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '<') {
            at++; // its attributes
        }
        if (text.startsWith(">", at) && before == '<') {
            copyTo(at + 1);
            maskText();
        }
    }

    private void maskText() {
        if (text.startsWith("<![CDATA[", at)) {
            mask(text.length());
            return;
        }
        var end = text.indexOf('<', at);
        mask(end < 0 ? text.length() : end);
    }

    /** {@code user:password@host} without anything before it. */
    private boolean isUser() {
        var colon = around.endOfUser(at);
        if (!text.startsWith(":", colon) || text.startsWith("://", colon) || colon >= around.lastAtSign(at)) {
            return false;
        }
        if (text.substring(at, colon).equals("jdbc")) {
            return false;
        }
        copyTo(colon + 1);
        mask(around.lastAtSign(at));
        return true;
    }

    /** {@code user:password@} after {@code ://}. The password may hold anything, also {@code @}. */
    private void userInfo() {
        var colon = around.endOfUser(at);
        if (text.startsWith(":", colon) && colon < around.lastAtSign(at)) {
            copyTo(colon + 1);
            mask(around.lastAtSign(at));
        } else if (text.startsWith("@", colon) && SecretShape.isToken(text.substring(at, colon))) {
            mask(colon);
        }
    }

    private boolean isRow() {
        return text.startsWith(ROW, at - ROW.length())
                || (quotation.has(Quoted.ROWS) && at > firstLine && text.charAt(at - 1) == ' ');
    }

    /** The text between the current character and the last {@code closing} of the field may contain that character, too. */
    private void maskInside(char closing) {
        copyTo(at + 1);
        mask(Math.max(around.last(closing, at), at));
    }

    private void mask(int end) {
        if (end > at) {
            copy.append(Secrets.MASK);
            at = end;
            before = "";
        }
    }

    private void copyTo(int end) {
        copy.append(text, at, end);
        at = end;
    }
}

package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.SqlSpace;
import java.util.Set;

/** What follows the name of a secret: its value, in whatever way it is assigned. Belongs to one reading. */
final class NamedSecret {

    private static final Set<String> COPULAS = Set.of("is", "was");

    private final String text;
    private final SecretBoundaries around;
    private final MaskedCopy copy;

    NamedSecret(String text, SecretBoundaries around, MaskedCopy copy) {
        this.text = text;
        this.around = around;
        this.copy = copy;
    }

    /** Masks what follows a name that was a constant: {@code ['password']}. */
    void afterConstant(String name) {
        closeKey("]");
        valueOf(name);
    }

    /** Masks what follows a name that begins at {@code start}, and is copied already. */
    void after(String word, int start) {
        var before = start == 0 ? ' ' : text.charAt(start - 1);
        if (before == '<' || before == '/') {
            element(before);
            return;
        }
        var end = copy.at();
        var isQuoted = before == '"' || before == '`';
        closeKey(isQuoted ? "\\\"`]" : "]");
        if (valueOf(word)) {
            return;
        }
        copula();
        if (copy.isAtEnd()) {
            return;
        }
        var hasSpace = copy.at() > end;
        var next = copy.next();
        var isFlag = before == '-' && next != '-' && hasSpace;
        if (isFlag || (!isQuoted && opensValue(word, hasSpace))) {
            copy.mask(SecretValue.of(text, copy.at()));
        } else if (before == '.' && copy.isInSetting() && text.regionMatches(true, copy.at(), "to ", 0, 3)) {
            setting();
        }
    }

    /** {@code the password is x1}: what follows is looked at as if it followed at once. */
    private void copula() {
        var end = SecretWords.end(text, copy.at());
        if (COPULAS.contains(text.substring(copy.at(), end)) && around.endOfSpace(end) > end) {
            copy.to(around.endOfSpace(end));
        }
    }

    private boolean opensValue(String word, boolean hasSpace) {
        if (SecretWords.isPassword(word) && opensName(hasSpace)) {
            return true;
        }
        var value = text.substring(copy.at(), SecretWords.end(text, copy.at()));
        return hasSpace && SecretWords.isSingle(word) && SecretShape.isLikeOne(value) && !SecretWords.isOne(value);
    }

    /** {@code set my.token to a, b}: the values need no quotes. */
    private void setting() {
        copy.to(copy.at() + 2);
        do {
            copy.to(Math.min(copy.at() + 1, text.length()));
            space();
            copy.mask(around.withoutComma(SecretValue.of(text, copy.at()), copy.at()));
        } while (copy.startsWith(","));
    }

    /** In quotes of the wrong kind: {@code password "x"}. */
    private boolean opensName(boolean hasSpace) {
        return copy.startsWith("\"")
                && (hasSpace || (copy.at() + 1 < text.length() && SecretValue.isWord(text.charAt(copy.at() + 1))));
    }

    /** {@code "password"}, {@code ["password"]}, {@code \"password\"}. */
    private void closeKey(String closing) {
        while (copy.isBefore(closing)) {
            copy.to(copy.at() + 1);
        }
    }

    /** Masks the value of {@code word} where one is assigned to it; returns whether that is so. */
    private boolean valueOf(String word) {
        if (copy.startsWith(">")) {
            copy.to(copy.at() + 1);
            maskText();
            return true;
        }
        space();
        if (text.regionMatches(true, copy.at(), "value", 0, 5)) {
            copy.to(copy.at() + 5);
            space();
        }
        var isAssigned = copy.isBefore("=:") && !copy.startsWith("::");
        if (isAssigned) {
            var isEntry = copy.startsWith(": ");
            while (copy.isBefore("=:>")) {
                copy.to(copy.at() + 1);
            }
            space();
            assigned(word, isEntry);
        }
        return isAssigned;
    }

    /** Without quotes, the value of an entry, as in YAML, has all words up to its end. */
    private void assigned(String word, boolean isEntry) {
        if (SecretWords.hasWords(word)) {
            copy.mask(SecretValue.ofLine(text, copy.at()));
        } else if (isEntry) {
            copy.mask(Math.max(SecretValue.of(text, copy.at()), SecretValue.ofWords(text, copy.at())));
        } else {
            copy.mask(SecretValue.of(text, copy.at()));
        }
    }

    /** Copies white space; comments after the name of a secret are left out. */
    private void space() {
        while (true) {
            copy.to(around.endOfSpace(copy.at()));
            if (copy.startsWith("/*")) {
                copy.leaveOut(SqlSpace.endOfComment(text, copy.at()));
            } else if (copy.startsWith("--")) {
                copy.leaveOut(SecretValue.ofLine(text, copy.at()));
            } else {
                return;
            }
        }
    }

    /** {@code <password hint="x">y</password>}. */
    private void element(char before) {
        while (!copy.isAtEnd() && !copy.isBefore("<>")) {
            copy.leaveOut(copy.at() + 1); // its attributes
        }
        if (copy.startsWith(">") && before == '<') {
            copy.to(copy.at() + 1);
            maskText();
        }
    }

    private void maskText() {
        if (copy.startsWith("<![CDATA[")) {
            copy.mask(text.length());
            return;
        }
        var end = text.indexOf('<', copy.at());
        copy.mask(end < 0 ? text.length() : end);
    }
}

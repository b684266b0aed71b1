package dev.rung.runtime.internal.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

/** Which names are those of a secret, such as {@code user_password}, {@code passwordHash}, {@code API-KEY}. */
final class SecretWords {

    /** In lower case, without the characters between words; anywhere in a name. */
    private static final List<String> PARTS = List.of(
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "passwort",
            "kennwort",
            "pwd",
            "secret",
            "token",
            "credential",
            "authorization",
            "apikey",
            "accesskey",
            "accountkey",
            "privatekey",
            "signingkey",
            "encryptionkey");

    private static final Set<String> NOT_PASS =
            Set.of("bypass", "compass", "surpass", "trespass", "underpass", "overpass");

    /** Words with such a part that are no secrets. */
    private static final List<String> ORDINARY = List.of("tokeniz", "secretar");

    private static final Set<String> BEFORE_KEY =
            Set.of("api", "access", "account", "private", "signing", "encryption");

    private SecretWords() {}

    /** Returns whether {@code text} has the name of a secret anywhere. */
    static boolean areNamedIn(String text) {
        return hasWord(text, SecretWords::isName);
    }

    /** Returns whether {@code text} names a secret, or what takes one. */
    static boolean mayBeIn(String text) {
        return hasWord(
                text, (before, word) -> isName(before, word) || takesOne(word) || isIdentification(before, word));
    }

    /** Returns whether a word of {@code text} fits, with the word before it. */
    private static boolean hasWord(String text, BiPredicate<String, String> fits) {
        var before = "";
        var at = 0;
        while (at < text.length()) {
            var end = end(text, at);
            if (end > at) {
                var word = text.substring(at, end);
                if (fits.test(before, word)) {
                    return true;
                }
                before = word;
            }
            at = Math.max(end, at + 1);
        }
        return false;
    }

    /** Returns the end of the word at {@code from}; {@code from} where none begins there. It may hold hyphens: {@code client-secret}. */
    static int end(String text, int from) {
        var end = from;
        while (end < text.length()
                && (SecretValue.isWord(text.charAt(end))
                        || (end > from
                                && text.charAt(end) == '-'
                                && end + 1 < text.length()
                                && SecretValue.isWord(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    /** Returns whether {@code word} is the name of a secret, or the end of one that began with the word before it. */
    static boolean isName(String before, String word) {
        return isOne(word) || isOne(before, word);
    }

    /** {@code identified by}, as other databases write it. */
    static boolean isIdentification(String before, String word) {
        return word.equalsIgnoreCase("by") && before.equalsIgnoreCase("identified");
    }

    /** Returns whether {@code name} is that of a secret. */
    static boolean isOne(String name) {
        var word = letters(name);
        return (PARTS.stream().anyMatch(word::contains) && ORDINARY.stream().noneMatch(word::contains))
                || (word.endsWith("pass") && !NOT_PASS.contains(word))
                || word.equals("pw")
                || name.toLowerCase(Locale.ROOT).endsWith("_pw");
    }

    /** Returns whether two words, one after the other, name a secret: {@code API key}. */
    private static boolean isOne(String before, String word) {
        return word.equalsIgnoreCase("key") && BEFORE_KEY.contains(before.toLowerCase(Locale.ROOT));
    }

    /** Returns whether {@code name} is that of a function to which one gives secrets: {@code pgp_sym_encrypt}. */
    static boolean takesOne(String name) {
        var word = letters(name);
        return word.startsWith("pgpsym")
                || word.startsWith("pgppub")
                || word.endsWith("crypt")
                || word.endsWith("hmac");
    }

    /** Returns whether {@code name} is that of a password, which SQL writes before its value with nothing between. */
    static boolean isPassword(String name) {
        var word = letters(name);
        return word.endsWith("password") || word.endsWith("passwd") || word.endsWith("pwd");
    }

    /** Returns whether {@code name} is that of one secret, which people write before its value with nothing between. */
    static boolean isSingle(String name) {
        var word = letters(name);
        return !word.endsWith("s") || word.endsWith("pass");
    }

    /** Returns whether the value of {@code name} has more than one word. */
    static boolean hasWords(String name) {
        var word = letters(name);
        return word.endsWith("phrase") || word.endsWith("authorization");
    }

    private static String letters(String name) {
        var letters = new StringBuilder(name.length());
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}

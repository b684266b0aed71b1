package dev.rung.runtime.internal.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Secrets that show by their form what they are, whatever comes before them. */
final class SecretShape {

    private static final int MD5 = "md5".length() + 32;
    private static final int SHORTEST_KEY = 16;

    /** What tokens have beside letters and digits. */
    private static final String TOKEN = "-_.=+/";

    /** How a JSON web token begins: with a brace and a quote, in Base64. */
    private static final String JSON = "eyJ";

    /** How well-known services begin the keys that they give out. */
    private static final List<String> BEGINNINGS = List.of(
            "ghp_",
            "gho_",
            "ghs_",
            "ghu_",
            "ghr_",
            "github_pat_",
            "glpat-",
            "xoxb-",
            "xoxp-",
            "sk_live_",
            "rk_live_",
            "AKIA");

    /** How others do; such a beginning may be that of a name, so what follows has to be like no name. */
    private static final List<String> SHORT_BEGINNINGS = List.of(
            "sk-ant-",
            "sk-proj-",
            "AIza",
            "ASIA",
            "npm_",
            "hf_",
            "SG.",
            "hvs.",
            "shpat_",
            "dop_v1_",
            "ya29.",
            "whsec_");

    private static final int SHORTEST_TOKEN = 20;
    private static final int SHORTEST_DIGEST = 32;

    /** How hashes of passwords begin: bcrypt, Argon2, crypt. */
    private static final List<String> HASHES = List.of("$2a$", "$2b$", "$2y$", "$argon2", "$5$", "$6$", "$y$");

    private static final int SHORTEST_MIXTURE = 4;

    /** Names that have letters and digits, too. */
    private static final Set<String> NAMES = Set.of(
            "int2",
            "int4",
            "int8",
            "float4",
            "float8",
            "int2vector",
            "base64",
            "utf8",
            "sha1",
            "sha224",
            "sha256",
            "sha384",
            "sha512");

    private static final String PRIVATE_KEY = "-----BEGIN ";

    private SecretShape() {}

    /** Returns the end of the secret that begins with the word from {@code from} to {@code to}; {@code from} where it is none. */
    static int end(String text, int from, int to) {
        var word = text.substring(from, to);
        if (word.startsWith("SCRAM-SHA-") && text.startsWith("$", to)) {
            return endOf("+/=:$-_", text, from);
        }
        if (word.length() == MD5
                && word.startsWith("md5")
                && word.chars().skip(3).allMatch(SecretShape::isHex)) {
            return to;
        }
        if (word.startsWith(JSON)
                || (word.length() >= SHORTEST_KEY && BEGINNINGS.stream().anyMatch(word::startsWith))) {
            return endOf(TOKEN, text, from);
        }
        return SHORT_BEGINNINGS.stream()
                .filter(beginning -> text.startsWith(beginning, from))
                .findFirst()
                .map(beginning -> endOfToken(text, from, beginning))
                .orElse(from);
    }

    private static int endOfToken(String text, int from, String beginning) {
        var end = endOf(TOKEN, text, from);
        var rest = text.substring(from + beginning.length(), end);
        var isDigest = rest.length() >= SHORTEST_DIGEST && rest.chars().allMatch(SecretShape::isHex);
        return isDigest || (end - from >= SHORTEST_TOKEN && isMixture(rest)) ? end : from;
    }

    /** Names have letters of one case, or no digits. */
    private static boolean isMixture(String word) {
        return word.chars().anyMatch(Character::isDigit)
                && word.chars().anyMatch(Character::isUpperCase)
                && (word.chars().anyMatch(Character::isLowerCase) || word.indexOf('_') < 0);
    }

    /** Returns the end of the hash of a password that begins at {@code from}; {@code from} where none does. */
    static int endOfHash(String text, int from) {
        return HASHES.stream().anyMatch(beginning -> text.startsWith(beginning, from))
                ? endOf("$./=,+-_", text, from)
                : from;
    }

    /** Returns whether {@code word} is too long and too mixed to be the name of a user. */
    static boolean isToken(String word) {
        return word.length() >= SHORTEST_KEY && isMixture(word);
    }

    /** Returns whether {@code word} may be what follows {@code Basic}: user and password in Base64. */
    static boolean isBase64(String word) {
        return word.endsWith("=") || isToken(word);
    }

    /** Returns whether {@code word} may be a secret because it has letters and digits, as few words have. */
    static boolean isLikeOne(String word) {
        return word.length() >= SHORTEST_MIXTURE
                && word.chars().anyMatch(Character::isDigit)
                && word.chars().anyMatch(Character::isLetter)
                && !NAMES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Returns the end of the private key that begins at {@code from}; {@code from} where none does. */
    static int endOfPrivateKey(String text, int from) {
        if (!text.startsWith(PRIVATE_KEY, from)) {
            return from;
        }
        var end = text.indexOf("-----END", from + PRIVATE_KEY.length());
        return end < 0 ? text.length() : SecretValue.ofLine(text, end);
    }

    private static int endOf(String symbols, String text, int from) {
        var at = from;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || symbols.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static boolean isHex(int c) {
        return Character.digit(c, 16) >= 0;
    }
}

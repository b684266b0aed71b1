package dev.rung.processor;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The text of the top-level class that holds a migration.
 *
 * @param text the class without imports and package, the descriptions of its migrations blanked out
 * @param ownNames the names of the migration's class and of those around it, outermost first
 */
record SourceText(String text, List<String> ownNames) {

    /**
     * Returns the checksum: over kind, length and text of each token, so that no two sequences of tokens have the same
     * input. The name in front stands for lexer and form together; whoever changes either needs another name.
     */
    String checksum() {
        var input = new StringBuilder(text.length());
        for (var token : JavaLexer.tokens(text, ownNames)) {
            input.append(token.kind()).append(token.text().length()).append(':').append(token.text());
        }
        return "rung1:" + HexFormat.of().formatHex(sha256().digest(bytes(input)));
    }

    /** Half a surrogate pair is a character here too, which no encoding to bytes would keep. */
    private static byte[] bytes(CharSequence characters) {
        var bytes = ByteBuffer.allocate(characters.length() * Character.BYTES);
        bytes.asCharBuffer().append(characters);
        return bytes.array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}

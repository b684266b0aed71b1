package dev.rung.processor;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * How a checksum is computed. The name identifies lexer and form together and is part of the value: whoever changes either
 * adds a constant, and leaves the older one as it is, because its values are in databases and lock files.
 */
enum ChecksumAlgorithm {
    /** SHA-256 over kind, length and text of each token, so that no two sequences of tokens have the same input. */
    RUNG1 {
        @Override
        String valueOf(SourceText source) {
            var input = new StringBuilder(source.text().length());
            for (var token : JavaLexer.tokens(source.text(), source.ownNames())) {
                input.append(token.kind())
                        .append(token.text().length())
                        .append(':')
                        .append(token.text());
            }
            return HexFormat.of().formatHex(sha256().digest(bytes(input)));
        }
    };

    /** The one of new checksums. */
    static final ChecksumAlgorithm CURRENT = RUNG1;

    abstract String valueOf(SourceText source);

    /** Returns the name of the algorithm, a colon and the value. */
    String checksumOf(SourceText source) {
        return prefix() + valueOf(source);
    }

    /** Returns the algorithm of a checksum; empty if this processor does not support it. */
    static Optional<ChecksumAlgorithm> of(String checksum) {
        return Arrays.stream(values())
                .filter(algorithm -> checksum.startsWith(algorithm.prefix()))
                .findFirst();
    }

    private String prefix() {
        return name().toLowerCase(Locale.ROOT) + ":";
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

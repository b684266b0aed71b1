package dev.rung.rows.internal.value;

import java.util.Optional;

/** A pattern of {@code like}. */
record LikePattern(String pattern) implements TextPattern {

    static boolean isOne(String literal) {
        return literal.indexOf('%') >= 0 || literal.indexOf('_') >= 0;
    }

    @Override
    public Optional<String> text(long ordinal) {
        var code = TextValues.code(ordinal);
        var text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                text.append(pattern.charAt(++i));
            } else if (c == '%') {
                text.append(code);
            } else {
                text.append(c == '_' ? code.charAt(code.length() - 1) : c);
            }
        }
        return Optional.of(text.toString());
    }
}

package dev.rung.schema.internal.sql;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads the tokens of a statement from the left. Belongs to one reading. */
public final class TokenReader {

    private final List<SqlToken> tokens;
    private int at;

    public TokenReader(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /** Returns an independent reader that continues from here. */
    public TokenReader copy() {
        return new TokenReader(tokens.subList(at, tokens.size()));
    }

    public boolean isAtEnd() {
        return at == tokens.size();
    }

    /** Returns the word that comes next; empty where it is none. */
    public String word() {
        return !isAtEnd() && tokens.get(at).kind() == SqlToken.Kind.WORD
                ? tokens.get(at).value()
                : "";
    }

    /** Steps over these words or symbols, if they come next; returns whether they did. */
    public boolean take(String... expected) {
        if (expected.length > tokens.size() - at) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (!tokens.get(at + i).is(expected[i])) {
                return false;
            }
        }
        at += expected.length;
        return true;
    }

    /** Steps over everything up to these words or symbols, and over them; returns whether they came. */
    public boolean skipTo(String... expected) {
        while (!isAtEnd()) {
            if (take(expected)) {
                return true;
            }
            at++;
        }
        return false;
    }

    /** Skips one token of any kind. */
    public void skip() {
        at = Math.min(at + 1, tokens.size());
    }

    /** Steps over one token, or over all that is in the parentheses that come next. */
    public void skipGroup() {
        var depth = 0;
        do {
            if (take("(")) {
                depth++;
            } else if (take(")")) {
                depth--;
            } else {
                skip();
            }
        } while (depth > 0 && !isAtEnd());
    }

    /** Steps over the options in parentheses that come next; returns whether {@code option} is on among them. */
    public boolean takeOptions(String option) {
        var on = false;
        if (take("(")) {
            while (!isAtEnd() && !take(")")) {
                if (take(option)) {
                    on = !take("false") && !take("off") && !take("0");
                } else {
                    skip();
                }
            }
        }
        return on;
    }

    /** Steps over the name that comes next, with or without a schema. */
    public Optional<SqlName> takeName() {
        var last = takePart();
        var before = Optional.<String>empty();
        while (last.isPresent() && take(".")) {
            before = last;
            last = takePart();
        }
        var schema = before;
        return last.map(name -> new SqlName(schema, name));
    }

    private Optional<String> takePart() {
        if (isAtEnd() || !tokens.get(at).isName()) {
            return Optional.empty();
        }
        return Optional.of(cut(tokens.get(at++).value()));
    }

    private static String cut(String name) {
        var end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > SqlName.LONGEST) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}

package dev.rung.sqlcheck;

import dev.rung.sqlcheck.internal.grammar.Verdict;
import dev.rung.sqlcheck.internal.tree.Body;
import dev.rung.sqlcheck.internal.tree.Comments;
import dev.rung.sqlcheck.internal.tree.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds the position of an error in a body, which the parser of PL/pgSQL does not return. It stops at the first error, so what
 * comes later may be anything, and any earlier token, once it is broken, is an error itself: the last one that makes a
 * difference is where it stopped.
 */
final class PlpgsqlBody {

    /** What depends on the text alone: without a catalog there are no types, and variables that a server takes are refused. */
    private static final Pattern SURE = Pattern.compile(".+ at (or near \"(?<token>.*)\"|end of .+)");

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}_0-9$.]+|[-+*/<>=~!@#%^&|`?:]+|\\S");

    /** An error wherever it is read. */
    private static final String UNREADABLE = "\"\"";

    /** An error wherever it is parsed. */
    private static final String WRONG = "\u0001";

    private final Body body;
    private final String content;
    private final Function<String, Verdict> parser;
    private final Verdict.SyntaxError error;
    private final List<Range> tokens;

    private PlpgsqlBody(Body body, Function<String, Verdict> parser, Verdict.SyntaxError error) {
        this.body = body;
        this.content = Comments.blanked(body.content());
        this.parser = parser;
        this.error = error;
        this.tokens = tokens(content);
    }

    /** Returns the first error of a body, placed in it; empty where there is none, or none that is sure. */
    static Optional<Verdict.SyntaxError> error(Body body, Function<String, Verdict> parser) {
        var statement = body.isPlain() ? body.with(Comments.blanked(body.content())) : body.statement();
        if (parser.apply(statement) instanceof Verdict.SyntaxError error
                && SURE.matcher(error.message()).matches()) {
            return Optional.of(body.isPlain() ? new PlpgsqlBody(body, parser, error).placed() : error);
        }
        return Optional.empty();
    }

    private Verdict.SyntaxError placed() {
        int last = lastThatIsRead();
        var sure = SURE.matcher(error.message());
        String near = sure.matches() ? sure.group("token") : null;
        int position = near == null ? end(last) : start(near, last);
        return new Verdict.SyntaxError(error.message(), body.content().codePointCount(0, position));
    }

    private int lastThatIsRead() {
        int low = 0;
        int high = tokens.size();
        while (low < high) { // all before low are read, none from high on is
            int middle = (low + high) / 2;
            if (matters(tokens.get(middle), UNREADABLE)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(low - 1, 0);
    }

    private int end(int last) {
        if (!error.message().endsWith("end of input")) {
            return tokens.get(last).start();
        }
        return last == 0 || last == tokens.size() - 1
                ? content.length()
                : tokens.get(last - 1).end();
    }

    /** An expression is read to its end before it is parsed, and the token that is named is somewhere in it. */
    private int start(String near, int last) {
        int start = tokens.get(last).start();
        if (content.startsWith(near, start)) {
            return start;
        }
        do {
            start = content.lastIndexOf(near, start - 1);
        } while (start > 0 && !matters(new Range(start, start + near.length()), WRONG));
        return start < 0 ? tokens.get(last).start() : start;
    }

    private boolean matters(Range token, String other) {
        return !error.equals(
                parser.apply(body.with(content.substring(0, token.start()) + other + content.substring(token.end()))));
    }

    private static List<Range> tokens(String text) {
        var tokens = new ArrayList<Range>();
        var token = TOKEN.matcher(text);
        int at = 0;
        while (token.find(at)) {
            int quoted = Quoted.end(text, token.start());
            at = quoted > token.start() + 1 ? quoted : token.end();
            tokens.add(new Range(token.start(), at));
        }
        return tokens;
    }

    /** From one character of the body to before another. */
    private record Range(int start, int end) {}
}

package dev.rung.runtime.internal.execute.failure;

import dev.rung.runtime.internal.execute.context.CauseChain;
import dev.rung.runtime.internal.execute.context.FailedStatement;
import dev.rung.runtime.internal.execute.context.FailedStatement.Sent;
import dev.rung.runtime.internal.session.ReportedPosition;
import dev.rung.runtime.internal.sql.StatementExcerpt;
import java.util.OptionalInt;

/**
 * Where the error in a statement is.
 *
 * @param place the place, as the end of a sentence, such as {@code ", line 3, column 8 of the text"}; may be empty
 * @param excerpt the statement, in lines of its own; may be empty
 */
record FaultDescription(String place, String excerpt) {

    private static final FaultDescription NONE = new FaultDescription("", "");

    static FaultDescription of(Throwable thrown) {
        if (CauseChain.contains(CommitRefusedException.class, thrown)) {
            return new FaultDescription(", when it was to be committed: no statement of it failed by itself", "");
        }
        return FailedStatement.in(thrown)
                .map(sent -> of(sent, ReportedPosition.in(thrown)))
                .orElse(NONE);
    }

    private static FaultDescription of(Sent sent, ReportedPosition reported) {
        var inner = reported.innerStatement();
        if (inner.isEmpty()) {
            return at(sent, sent.form().index(sent.statement(), reported.position()));
        }
        var start = onlyPlace(inner, sent.statement().text());
        if (start.isPresent()) {
            return at(sent, index(inner, reported.innerPosition(), start.getAsInt()));
        }
        var excerpt = StatementExcerpt.of(inner, 1, index(inner, reported.innerPosition(), 0));
        return new FaultDescription(origin(sent) + ", in a statement that runs inside", excerpt);
    }

    private static FaultDescription at(Sent sent, OptionalInt fault) {
        var statement = sent.statement();
        var start = statement.start();
        var excerpt = StatementExcerpt.of(statement.text(), sent.origin().isAuthor() ? start.line() : 1, fault);
        var place = fault.isPresent() && sent.origin().isAuthor()
                ? ", %s of the text".formatted(start.to(statement.text(), fault.getAsInt()))
                : origin(sent);
        return new FaultDescription(place, excerpt);
    }

    private static String origin(Sent sent) {
        return sent.origin().isAuthor() ? "" : ", in " + sent.origin().operation();
    }

    /** The server names a statement of a body by its text alone: where that text occurs once, it is that statement. */
    private static OptionalInt onlyPlace(String inner, String text) {
        var first = text.indexOf(inner);
        return first >= 0 && first == text.lastIndexOf(inner) ? OptionalInt.of(first) : OptionalInt.empty();
    }

    private static OptionalInt index(String text, int position, int start) {
        return position <= 0 || position > text.codePointCount(0, text.length())
                ? OptionalInt.empty()
                : OptionalInt.of(start + text.offsetByCodePoints(0, position - 1));
    }
}

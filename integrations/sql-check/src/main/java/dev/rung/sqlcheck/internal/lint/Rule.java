package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

/** Something not to do in a migration. Stateless. */
public interface Rule {

    /** Returns what users read about it. */
    Page page();

    /** Returns how often it reports in one method. */
    default Reporting reporting() {
        return Reporting.OF_EACH;
    }

    /** Returns what comes of what it finds. */
    default Outcome outcome() {
        return Outcome.RISK;
    }

    /** Returns what it finds in a statement. */
    Stream<Diagnostic> check(Statement statement, LintContext before);

    /** How often a rule reports in one method. */
    enum Reporting {
        /** Each position by itself; positions with the same text are reported as one. */
        OF_EACH,
        /** The first position, with the lines of the others: they are all cured in the same way. */
        AT_ONCE
    }

    /** What comes of what a rule finds. */
    enum Outcome {
        /** It may go well, which {@code @AcceptRisk} says. */
        RISK,
        /** It fails after what the method does before; it cannot be accepted. */
        FAILURE,
        /** It fails in every transaction; it cannot be accepted. */
        REFUSED_IN_TRANSACTION,
        /** It always fails; it cannot be accepted. */
        REFUSED_ALWAYS;

        /** Returns whether the author may accept it. */
        public boolean canBeAccepted() {
            return this == RISK;
        }
    }
}

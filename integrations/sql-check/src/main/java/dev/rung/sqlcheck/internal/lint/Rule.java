package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

/** Something not to do in a migration. Stateless. */
public interface Rule {

    /** Returns what users read about it. */
    Page page();

    /** Returns how often it tells what it finds in a method. */
    default Telling telling() {
        return Telling.OF_EACH;
    }

    /** Returns what comes of what it finds. */
    default Outcome outcome() {
        return Outcome.RISK;
    }

    /** Returns what it finds in a statement. */
    Stream<Finding> check(Statement statement, Scene before);

    /** How often a rule tells what it finds in a method. */
    enum Telling {
        /** Each place by itself; places of which it says the same word for word are told as one. */
        OF_EACH,
        /** The first place, with the lines of the others: who minds one does the same about all. */
        AT_ONCE
    }

    /** What comes of what a rule finds. */
    enum Outcome {
        /** It may go well, which {@code @AcceptRisk} says. */
        RISK,
        /** It fails after what the method does before; nobody can accept that. */
        FAILURE,
        /** It fails wherever it runs in a transaction; nobody can accept that. */
        REFUSED_IN_TRANSACTION,
        /** It fails wherever it runs; nobody can accept that. */
        REFUSED_ALWAYS;

        /** Returns whether who knows better may say so. */
        public boolean canBeAccepted() {
            return this == RISK;
        }
    }
}

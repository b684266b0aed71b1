package dev.rung.runtime.internal.execute.failure;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.internal.execute.context.CauseChain;
import dev.rung.runtime.internal.execute.index.IndexMismatchException;
import dev.rung.runtime.internal.sql.SqlAdvice;
import dev.rung.runtime.internal.text.JavaLiteral;

/** The remedy for a migration outside a transaction that was interrupted. */
final class InterruptionAdvice {

    private InterruptionAdvice() {}

    static String of(StepFailure failure) {
        var version = failure.step().version();
        var resolve =
                "finish or undo by hand what %s did, then say which: resolve(new Version(%s), Resolution.APPLIED or NOT_APPLIED, \"why\")"
                        .formatted(version, JavaLiteral.of(version.number()));
        var strange = CauseChain.first(
                IndexMismatchException.class, failure.description().thrown());
        if (strange.isPresent()) {
            return "%s, then run again: %s continues where it stopped; or %s"
                    .formatted(strange.get().remedy(), version, resolve);
        }
        if (CauseChain.contains(
                ResumeRefusedException.class, failure.description().thrown())) {
            return resolve;
        }
        if (failure.noResume().isPresent()) {
            return "the next run would not continue, because %s: %s"
                    .formatted(failure.noResume().get(), resolve);
        }
        if (failure.code() == ErrorCode.INVALID_INDEX) {
            return "drop the index, or let it be built, then run again";
        }
        return "%s, then run again: %s continues where it stopped; or, if its class has to change, %s"
                .formatted(SqlAdvice.remedyOnTheWay(failure.description().sql()), version, resolve);
    }
}

package dev.rung.runtime.internal.plan;

import dev.rung.runtime.internal.sql.ConcurrentIndex;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.model.Resumption.Stop;

/** What happens to the statement at which a migration outside a transaction was interrupted. */
public enum Repetition {

    /** It left nothing, or may run twice: it runs. */
    RUNS,

    /** The catalog shows whether it is done, and what it left. */
    DEPENDS_ON_CATALOG,

    /** It may have done its work, or a part: a person has to check. */
    REFUSED;

    /** Decides about {@code statement}, of which {@code stop} is known. Reads nothing but its arguments. */
    public static Repetition of(Stop stop, SqlStatement statement) {
        if (stop == Stop.BEFORE) {
            return RUNS;
        }
        var index = statement.concurrentIndex();
        if (index.isPresent()) {
            return canBeFound(index.get()) ? DEPENDS_ON_CATALOG : REFUSED;
        }
        if (statement.concurrentDetach().isPresent()) {
            return DEPENDS_ON_CATALOG;
        }
        return switch (statement.verb()) {
            case "vacuum", "analyze" -> RUNS;
            case "call", "do" -> REFUSED; // may have committed on their way
            default -> stop == Stop.FAILED ? RUNS : REFUSED;
        };
    }

    private static boolean canBeFound(ConcurrentIndex index) {
        return switch (index.action()) {
            case CREATE, CREATE_IF_NOT_EXISTS ->
                index.index().isPresent() && index.table().isPresent();
            case DROP -> index.index().isPresent();
            case REINDEX -> index.index().isPresent() || index.table().isPresent();
        };
    }
}

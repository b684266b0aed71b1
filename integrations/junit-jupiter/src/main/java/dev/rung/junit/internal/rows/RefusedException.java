package dev.rung.junit.internal.rows;

import java.util.Optional;
import java.util.Set;

/** No row like that: the rules of the table, or the server, want none of what was tried. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;

    /** What is known about the reason. */
    enum Cause {
        /** A rule of the table, whose columns are known. */
        RULE,
        /** Something else: a trigger, an expression that fails, a right that is missing. */
        OTHER
    }

    private final Cause reason;
    private final transient Optional<TableName> missing;

    RefusedException(Cause reason, String message) {
        this(reason, message, Optional.empty());
    }

    private RefusedException(Cause reason, String message, Optional<TableName> missing) {
        super(message);
        this.reason = reason;
        this.missing = missing;
    }

    boolean hasRule() {
        return reason == Cause.RULE;
    }

    /** Returns the reason in the user's own names. */
    String reason() {
        return String.valueOf(getMessage());
    }

    /** Returns the table whose rows are missing, where that is the reason. */
    Optional<TableName> missing() {
        return missing;
    }

    static RefusedException withoutRowsOf(TableName table, String column) {
        return new RefusedException(
                Cause.RULE, "column " + column + " refers to " + table + ", which has no rows", Optional.of(table));
    }

    static RefusedException unsatisfied(Set<String> titles) {
        var all = String.join(" and ", titles);
        return new RefusedException(Cause.RULE, "no row satisfies " + all + (titles.size() > 1 ? " together" : ""));
    }
}

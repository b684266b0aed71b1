package dev.rung.rows.internal.search;

import dev.rung.rows.model.TableName;
import java.util.Optional;
import java.util.Set;

/** No row: the rules of the table, or the server, refuse all that were tried. */
public final class RefusedException extends Exception {

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

    public boolean hasRule() {
        return reason == Cause.RULE;
    }

    /** Returns the reason in the user's own names. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** Returns the table whose rows are missing, where that is the reason. */
    public Optional<TableName> missing() {
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

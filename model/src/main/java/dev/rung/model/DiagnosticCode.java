package dev.rung.model;

/**
 * Names what a replay finds, for search engines and {@code docs/errors.md}, where each has an entry.
 *
 * @since 0.1
 */
public enum DiagnosticCode {
    /** There is no table of that name. */
    UNKNOWN_TABLE("RUNG-601", Severity.ERROR),
    /** The table has no column of that name. */
    UNKNOWN_COLUMN("RUNG-602", Severity.ERROR),
    /** The table has no such constraint or index. */
    UNKNOWN_PART("RUNG-603", Severity.ERROR),
    /** Something has that name. */
    ALREADY_EXISTS("RUNG-604", Severity.ERROR),
    /** A foreign key compares types that PostgreSQL cannot compare. */
    FOREIGN_KEY_TYPES("RUNG-605", Severity.ERROR),
    /** A foreign key compares different types, which PostgreSQL does. */
    FOREIGN_KEY_CONVERTS("RUNG-606", Severity.WARNING),
    /** A foreign key refers to columns that are not unique, or to more or fewer than it has. */
    FOREIGN_KEY_TARGET("RUNG-607", Severity.ERROR),
    /** The rollback does not restore what existed before. */
    NOT_RESTORED("RUNG-608", Severity.ERROR),
    /** The change of a migration cannot be asked for. */
    CHANGE_FAILED("RUNG-609", Severity.ERROR),
    /** Two names become one Java name. */
    CONSTANT_CLASH("RUNG-610", Severity.ERROR),
    /** All rows of a table are read or written while others wait. */
    ROWS_UNDER_LOCK("RUNG-611", Severity.WARNING),
    /** One transaction locks several tables against readers. */
    SEVERAL_TABLES_LOCKED("RUNG-612", Severity.WARNING),
    /** Programs that run ask for what is dropped or gets another name. */
    USED_BY_PROGRAMS("RUNG-613", Severity.WARNING),
    /** A column is added that the rows of a table have no value for. */
    REQUIRED_COLUMN("RUNG-614", Severity.WARNING);

    private final String code;
    private final Severity severity;

    DiagnosticCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /**
     * Returns the code.
     *
     * @return the code, as messages show it
     */
    public String code() {
        return code;
    }

    /**
     * Returns how grave it is.
     *
     * @return whether the migration would fail, or is only uncertain
     */
    public Severity severity() {
        return severity;
    }

    /**
     * How grave a diagnostic is.
     *
     * @since 0.1
     */
    public enum Severity {
        /** PostgreSQL refuses it, or the rollback is wrong. */
        ERROR,
        /** PostgreSQL accepts it; it is hardly intended, or disturbs other sessions. */
        WARNING
    }
}

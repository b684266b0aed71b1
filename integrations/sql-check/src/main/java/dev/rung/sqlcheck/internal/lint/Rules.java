package dev.rung.sqlcheck.internal.lint;

import java.util.List;

/** All rules. */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            new IndexLocksWrites(),
            new TransactionNotAllowed(),
            new RequiredColumnWithoutDefault(),
            new ColumnRewritesTable(),
            new TypeChangeRewritesTable(),
            new RequiredWithoutCheck(),
            new ForeignKeyLocksWrites(),
            new CheckLocksReads(),
            new KeyBuildsIndex(),
            new ColumnIsDropped(),
            new TableIsDropped(),
            new NameChanges(),
            new CascadeDrops(),
            new EveryRowChanges(),
            new TimestampWithoutZone(),
            new JsonType(),
            new FixedLengthText(),
            new SerialType(),
            new SmallKey(),
            new SeveralTablesLocked(),
            new TableIsLocked(),
            new SessionChanges(),
            new ExtensionWithoutSchema(),
            new EnumValueUsedTooSoon(),
            new ForeignKeyWithoutIndex(),
            new NameIsCut(),
            new RebuildLocksReads(),
            new IndexDropLocksReads(),
            new TableIsEmptied(),
            new ChecksAreSwitchedOff(),
            new RowsWrittenUnderLock(),
            new BelongsToPsql());

    private Rules() {}

    /** Returns them in the order of their codes. */
    public static List<Rule> all() {
        return ALL;
    }
}

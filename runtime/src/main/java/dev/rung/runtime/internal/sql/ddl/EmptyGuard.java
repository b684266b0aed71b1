package dev.rung.runtime.internal.sql.ddl;

import dev.rung.runtime.internal.sql.Quoting;
import dev.rung.schema.operation.StoredData;
import java.util.List;

/** Stands before an operation that would destroy data, in its transaction: fails where there is any. */
public final class EmptyGuard {

    private static final String MARK = "rung: there is data in ";

    private EmptyGuard() {}

    /** Returns the statements: from the first on nobody can add any, the last fails where there is some. */
    public static List<String> of(StoredData data) {
        var table = Names.of(data.table());
        return List.of(
                "lock table %s in access exclusive mode".formatted(table),
                "select (case when exists (select from %s%s) then %s else '0' end)::pg_catalog.int4"
                        .formatted(table, DataQuery.condition(data), Quoting.literal(MARK + DataQuery.place(data))));
    }

    /** Returns whether a failure with this message is that of a guard. */
    public static boolean isRefusal(String message) {
        return message.contains(MARK);
    }
}

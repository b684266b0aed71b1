package dev.rung.schema.internal.ddl;

import dev.rung.schema.internal.sql.Quoting;
import dev.rung.schema.operation.StoredData;
import java.util.List;
import java.util.stream.Stream;

/** Statements before an operation that would destroy data, in its transaction: they fail where there is any. */
public final class EmptyGuard {

    private static final String MARK = "rung: there is data in ";

    private EmptyGuard() {}

    /** Returns the statements: from the first on no other session can add data, the last fails where there is some. */
    public static List<String> of(StoredData data) {
        var query = DataQuery.of(data);
        var check = "select (case when %s then %s else '0' end)::pg_catalog.int4"
                .formatted(query.isStored(), Quoting.literal(MARK + data));
        return Stream.concat(query.lock().stream(), Stream.of(check)).toList();
    }

    /** Returns whether a failure with this message is that of a guard. */
    public static boolean isRefusal(String message) {
        return message.contains(MARK);
    }
}

package dev.rung.runtime.internal.execute.index;

import dev.rung.runtime.internal.execute.index.IndexCatalog.Index;
import java.io.Serial;
import java.sql.SQLException;

/** An index has the name of one that an interrupted statement was to create, and is not known to be created by it. */
public final class IndexMismatchException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String name;

    /** {@code found} is the existing index as SQL, {@code wanted} the one of the statement. */
    IndexMismatchException(Index index, String found, String wanted) {
        super(
                "the index %s is not known to be created by the statement that was interrupted: it is %s; the statement creates %s"
                        .formatted(index.name(), found, wanted));
        this.name = index.name();
    }

    /** Returns what to do, as the start of a sentence that ends with the next run. */
    public String remedy() {
        return "find out who created the index, and drop it (drop index concurrently %1$s) or rename it (alter index %1$s rename to ...)"
                .formatted(name);
    }
}

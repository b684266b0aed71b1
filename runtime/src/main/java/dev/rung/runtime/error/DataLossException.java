package dev.rung.runtime.error;

import dev.rung.schema.operation.StoredData;
import java.io.Serial;
import java.util.List;

/**
 * A rollback would destroy data, which was not allowed. Nothing was changed.
 *
 * @since 0.1
 */
public final class DataLossException extends MigratorException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<StoredData> data;

    /**
     * Creates the exception.
     *
     * @param explanation what the message says
     * @param data where the data is, not empty
     */
    public DataLossException(Explanation explanation, List<StoredData> data) {
        super(ErrorCode.DATA_LOSS, explanation, null);
        this.data = List.copyOf(data);
    }

    /**
     * Returns where the data is that would be destroyed.
     *
     * @return the tables and columns, in the order of the rollback
     */
    public List<StoredData> data() {
        return data;
    }
}

package dev.rung.schema.operation;

/**
 * Something to do with every operation, group by group.
 *
 * @param <R> what it gives
 * @since 0.1
 */
public interface OperationVisitor<R> {

    /**
     * For a change of a table.
     *
     * @param operation the operation
     * @return what it gives
     */
    R table(TableOperation operation);

    /**
     * For a change of a column.
     *
     * @param operation the operation
     * @return what it gives
     */
    R column(ColumnOperation operation);

    /**
     * For a change of a constraint.
     *
     * @param operation the operation
     * @return what it gives
     */
    R constraint(ConstraintOperation operation);

    /**
     * For a change of an index.
     *
     * @param operation the operation
     * @return what it gives
     */
    R index(IndexOperation operation);

    /**
     * For SQL and rows that the author wrote.
     *
     * @param operation the operation
     * @return what it gives
     */
    R statement(StatementOperation operation);

    /**
     * For a change that depends on what is there.
     *
     * @param operation the operation
     * @return what it gives
     */
    R conditional(ConditionalOperation operation);

    /**
     * For the removal of something of which no more than the name is known.
     *
     * @param operation the operation
     * @return what it gives
     */
    R removal(RemovalOperation operation);
}

package dev.rung.schema;

import dev.rung.schema.definition.RoutineDefinition;
import dev.rung.schema.definition.RoutineKind;
import dev.rung.schema.definition.Signature;
import dev.rung.schema.operation.CreateRoutine;
import dev.rung.schema.operation.DropRoutine;
import dev.rung.schema.operation.ReplaceRoutine;
import dev.rung.sql.SqlPart;

/**
 * Changes of functions, procedures and aggregates. They are named with their arguments, such as {@code total(integer)} or
 * {@code billing.total(of_year integer default 2024)}.
 * @since 0.1
 */
public interface RoutineChanges extends Changes {

    /**
     * Creates a function.
     *
     * @param signature its name and arguments
     * @param sql what follows, such as {@code returns integer language sql return 1}
     */
    default void createFunction(String signature, @SqlPart(prefix = "create function f() ") String sql) {
        add(new CreateRoutine(routine(RoutineKind.FUNCTION, signature, sql)));
    }

    /**
     * Drops a function. A rollback creates it again.
     *
     * @param signature its name and arguments
     * @param sql what follows
     */
    default void dropFunction(String signature, @SqlPart(prefix = "create function f() ") String sql) {
        add(new DropRoutine(routine(RoutineKind.FUNCTION, signature, sql)));
    }

    /**
     * Replaces the body of a function, which keeps its privileges and dependent objects.
     *
     * @param signature its name and arguments, which are the same before and after, as is the result
     * @param from what followed before
     * @param to what follows then
     */
    default void replaceFunction(
            String signature,
            @SqlPart(prefix = "create function f() ") String from,
            @SqlPart(prefix = "create function f() ") String to) {
        add(replace(RoutineKind.FUNCTION, signature, from, to));
    }

    /**
     * Creates a procedure.
     *
     * @param signature its name and arguments
     * @param sql what follows, such as {@code language sql as $$ ... $$}
     */
    default void createProcedure(String signature, @SqlPart(prefix = "create procedure p() ") String sql) {
        add(new CreateRoutine(routine(RoutineKind.PROCEDURE, signature, sql)));
    }

    /**
     * Drops a procedure. A rollback creates it again.
     *
     * @param signature its name and arguments
     * @param sql what follows
     */
    default void dropProcedure(String signature, @SqlPart(prefix = "create procedure p() ") String sql) {
        add(new DropRoutine(routine(RoutineKind.PROCEDURE, signature, sql)));
    }

    /**
     * Replaces the body of a procedure.
     *
     * @param signature its name and arguments, which are the same before and after
     * @param from what followed before
     * @param to what follows then
     */
    default void replaceProcedure(
            String signature,
            @SqlPart(prefix = "create procedure p() ") String from,
            @SqlPart(prefix = "create procedure p() ") String to) {
        add(replace(RoutineKind.PROCEDURE, signature, from, to));
    }

    /**
     * Creates an aggregate.
     *
     * @param signature its name and arguments
     * @param options its options, such as {@code sfunc = int4pl, stype = integer}
     */
    default void createAggregate(
            String signature, @SqlPart(prefix = "create aggregate a(*) (", suffix = ")") String options) {
        add(new CreateRoutine(routine(RoutineKind.AGGREGATE, signature, options)));
    }

    /**
     * Drops an aggregate. A rollback creates it again.
     *
     * @param signature its name and arguments
     * @param options its options
     */
    default void dropAggregate(
            String signature, @SqlPart(prefix = "create aggregate a(*) (", suffix = ")") String options) {
        add(new DropRoutine(routine(RoutineKind.AGGREGATE, signature, options)));
    }

    /**
     * Replaces the functions of an aggregate.
     *
     * @param signature its name and arguments, which are the same before and after
     * @param from its options before
     * @param to its new options
     */
    default void replaceAggregate(String signature, String from, String to) {
        add(replace(RoutineKind.AGGREGATE, signature, from, to));
    }

    private static ReplaceRoutine replace(RoutineKind kind, String signature, String from, String to) {
        return new ReplaceRoutine(routine(kind, signature, from), routine(kind, signature, to));
    }

    private static RoutineDefinition routine(RoutineKind kind, String signature, String sql) {
        return new RoutineDefinition(kind, Signature.of(signature), sql);
    }
}

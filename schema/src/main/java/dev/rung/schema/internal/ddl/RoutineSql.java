package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.RoutineDefinition;
import dev.rung.schema.definition.RoutineKind;
import dev.rung.schema.operation.CreateRoutine;
import dev.rung.schema.operation.DropRoutine;
import dev.rung.schema.operation.ReplaceRoutine;
import dev.rung.schema.operation.RoutineOperation;
import java.util.List;

/** The SQL of operations on functions, procedures and aggregates. */
final class RoutineSql implements RoutineOperation.Visitor<List<String>> {

    @Override
    public List<String> createRoutine(CreateRoutine operation) {
        return List.of("create " + definition(operation.routine()));
    }

    @Override
    public List<String> dropRoutine(DropRoutine operation) {
        return List.of("drop %s %s%s"
                .formatted(
                        word(operation.routine()),
                        Names.of(operation.routine().signature().name()),
                        types(operation.routine().signature().arguments())));
    }

    @Override
    public List<String> replaceRoutine(ReplaceRoutine operation) {
        return List.of("create or replace " + definition(operation.to()));
    }

    /** Returns arguments in parentheses as they are written where a routine is named, which is without their defaults. */
    static String types(String arguments) {
        return '(' + RoutineArguments.withoutDefaults(arguments) + ')';
    }

    private static String definition(RoutineDefinition routine) {
        var isAggregate = routine.kind() == RoutineKind.AGGREGATE;
        return "%s %s(%s)%s"
                .formatted(
                        word(routine),
                        Names.of(routine.signature().name()),
                        routine.signature().arguments(),
                        isAggregate ? " (" + routine.sql() + ')' : '\n' + routine.sql());
    }

    private static String word(RoutineDefinition routine) {
        return Names.words(routine.kind());
    }
}

package dev.rung.model;

import dev.rung.schema.operation.CreateRoutine;
import dev.rung.schema.operation.DropRoutine;
import dev.rung.schema.operation.ReplaceRoutine;
import dev.rung.schema.operation.RoutineOperation;

/** Operations on functions, procedures and aggregates: the model does not follow them. */
record RoutineReplay(Editor editor) implements RoutineOperation.Visitor<Editor> {

    @Override
    public Editor createRoutine(CreateRoutine operation) {
        return editor;
    }

    @Override
    public Editor dropRoutine(DropRoutine operation) {
        return editor;
    }

    @Override
    public Editor replaceRoutine(ReplaceRoutine operation) {
        return editor;
    }
}

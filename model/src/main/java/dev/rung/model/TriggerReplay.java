package dev.rung.model;

import dev.rung.schema.operation.ChangeTriggerState;
import dev.rung.schema.operation.CreateEventTrigger;
import dev.rung.schema.operation.CreateRule;
import dev.rung.schema.operation.CreateTrigger;
import dev.rung.schema.operation.DropEventTrigger;
import dev.rung.schema.operation.DropRule;
import dev.rung.schema.operation.DropTrigger;
import dev.rung.schema.operation.TriggerOperation;

/** Operations on triggers and rules: they need their table. The model does not follow them. */
record TriggerReplay(Editor editor) implements TriggerOperation.Visitor<Editor> {

    @Override
    public Editor createTrigger(CreateTrigger operation) {
        editor.table(operation.trigger().table());
        return editor;
    }

    @Override
    public Editor dropTrigger(DropTrigger operation) {
        editor.table(operation.trigger().table());
        return editor;
    }

    @Override
    public Editor changeTriggerState(ChangeTriggerState operation) {
        editor.table(operation.table());
        return editor;
    }

    @Override
    public Editor createRule(CreateRule operation) {
        editor.table(operation.rule().table());
        return editor;
    }

    @Override
    public Editor dropRule(DropRule operation) {
        editor.table(operation.rule().table());
        return editor;
    }

    /** From now on each change may do more than it says. */
    @Override
    public Editor createEventTrigger(CreateEventTrigger operation) {
        return editor.makeAllUncertain();
    }

    @Override
    public Editor dropEventTrigger(DropEventTrigger operation) {
        return editor;
    }
}

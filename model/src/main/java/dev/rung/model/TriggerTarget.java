package dev.rung.model;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.ChangeTriggerState;
import dev.rung.schema.operation.CreateEventTrigger;
import dev.rung.schema.operation.CreateRule;
import dev.rung.schema.operation.CreateTrigger;
import dev.rung.schema.operation.DropEventTrigger;
import dev.rung.schema.operation.DropRule;
import dev.rung.schema.operation.DropTrigger;
import dev.rung.schema.operation.TriggerOperation;
import java.util.Optional;

/** Which table an operation on triggers and rules locks. */
final class TriggerTarget implements TriggerOperation.Visitor<Optional<QualifiedName>> {

    @Override
    public Optional<QualifiedName> createTrigger(CreateTrigger operation) {
        return Optional.of(operation.trigger().table());
    }

    @Override
    public Optional<QualifiedName> dropTrigger(DropTrigger operation) {
        return Optional.of(operation.trigger().table());
    }

    @Override
    public Optional<QualifiedName> changeTriggerState(ChangeTriggerState operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> createRule(CreateRule operation) {
        return Optional.of(operation.rule().table());
    }

    @Override
    public Optional<QualifiedName> dropRule(DropRule operation) {
        return Optional.of(operation.rule().table());
    }

    @Override
    public Optional<QualifiedName> createEventTrigger(CreateEventTrigger operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> dropEventTrigger(DropEventTrigger operation) {
        return Optional.empty();
    }
}

package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.TriggerDefinition;
import dev.rung.schema.definition.TriggerState;
import dev.rung.schema.operation.ChangeTriggerState;
import dev.rung.schema.operation.CreateEventTrigger;
import dev.rung.schema.operation.CreateRule;
import dev.rung.schema.operation.CreateTrigger;
import dev.rung.schema.operation.DropEventTrigger;
import dev.rung.schema.operation.DropRule;
import dev.rung.schema.operation.DropTrigger;
import dev.rung.schema.operation.TriggerOperation;
import java.util.List;

/** The SQL of operations on triggers, rules and event triggers. */
final class TriggerSql implements TriggerOperation.Visitor<List<String>> {

    @Override
    public List<String> createTrigger(CreateTrigger operation) {
        var trigger = operation.trigger();
        return List.of("create %strigger %s %s on %s %s"
                .formatted(
                        trigger.kind() == TriggerDefinition.Kind.CONSTRAINT ? "constraint " : "",
                        Names.of(trigger.name()),
                        trigger.events(),
                        Names.of(trigger.table()),
                        trigger.action()));
    }

    @Override
    public List<String> dropTrigger(DropTrigger operation) {
        return List.of("drop trigger %s on %s"
                .formatted(
                        Names.of(operation.trigger().name()),
                        Names.of(operation.trigger().table())));
    }

    @Override
    public List<String> changeTriggerState(ChangeTriggerState operation) {
        return List.of("alter table %s %s trigger %s"
                .formatted(Names.of(operation.table()), state(operation.to()), Names.of(operation.trigger())));
    }

    @Override
    public List<String> createRule(CreateRule operation) {
        return List.of("create rule %s as on %s to %s %s"
                .formatted(
                        Names.of(operation.rule().name()),
                        operation.rule().event(),
                        Names.of(operation.rule().table()),
                        operation.rule().action()));
    }

    @Override
    public List<String> dropRule(DropRule operation) {
        return List.of("drop rule %s on %s"
                .formatted(
                        Names.of(operation.rule().name()),
                        Names.of(operation.rule().table())));
    }

    @Override
    public List<String> createEventTrigger(CreateEventTrigger operation) {
        return List.of("create event trigger %s %s"
                .formatted(
                        Names.of(operation.trigger().name()),
                        operation.trigger().sql()));
    }

    @Override
    public List<String> dropEventTrigger(DropEventTrigger operation) {
        return List.of("drop event trigger " + Names.of(operation.trigger().name()));
    }

    private static String state(TriggerState state) {
        return switch (state) {
            case ENABLED -> "enable";
            case DISABLED -> "disable";
            case REPLICA -> "enable replica";
            case ALWAYS -> "enable always";
        };
    }
}

package dev.rung.runtime.operation.sequence;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.RowSecurity;
import java.util.List;

/** Changes of policies and triggers. */
final class SecurityMoves {

    static final List<Move> ALL = List.of(
            SecurityMoves::createPolicy,
            SecurityMoves::dropPolicy,
            SecurityMoves::alterPolicy,
            SecurityMoves::security,
            SecurityMoves::createTrigger,
            SecurityMoves::dropTrigger,
            SecurityMoves::switchTrigger);

    private static final String QUIET = "for each row execute function suppress_redundant_updates_trigger()";

    private SecurityMoves() {}

    private static void createPolicy(World world, Dice dice, ReversibleSchema db) {
        ColumnMoves.with(world, dice, (table, column) -> true, (table, column) -> {
            var made = new ModelPolicy("policy " + dice.below(100), column, dice.oneIn(2));
            if (table.policies.stream().noneMatch(policy -> policy.name().equals(made.name()))) {
                table.policies.add(made);
                made.describe(db.createPolicy(made.name()).on(table.name));
            }
        });
    }

    private static void dropPolicy(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables)
                .ifPresent(table -> dice.one(table.policies).ifPresent(dropped -> {
                    table.policies.remove(dropped);
                    dropped.describe(db.dropPolicy(dropped.name()).on(table.name));
                }));
    }

    private static void alterPolicy(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables)
                .ifPresent(table -> dice.one(table.policies).ifPresent(from -> {
                    var to =
                            new ModelPolicy(from.name(), dice.one(table.columns).orElseThrow(), from.forMonitor());
                    if (!to.equals(from)) {
                        table.policies.set(table.policies.indexOf(from), to);
                        db.alterPolicy(from.name(), table.name, from::describe, to::describe);
                    }
                }));
    }

    private static void security(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables).ifPresent(table -> {
            var to = dice.one(List.of(RowSecurity.values())).orElseThrow();
            if (to != table.security) {
                db.changeRowSecurity(table.name, table.security, to);
                table.security = to;
            }
        });
    }

    private static void createTrigger(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables).ifPresent(table -> {
            var name = "trigger " + dice.below(100);
            if (!table.triggers.contains(name)) {
                table.triggers.add(name);
                db.createTrigger(name).on(table.name).before("update").sql(QUIET);
            }
        });
    }

    private static void dropTrigger(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables)
                .ifPresent(table -> dice.one(table.triggers, name -> !table.disabled.contains(name))
                        .ifPresent(name -> {
                            table.triggers.remove(name);
                            db.dropTrigger(name).on(table.name).before("update").sql(QUIET);
                        }));
    }

    private static void switchTrigger(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables, ModelTable::isPlain)
                .ifPresent(table -> dice.one(table.triggers).ifPresent(name -> {
                    if (table.disabled.remove(name)) {
                        db.enableTrigger(table.name, name);
                    } else {
                        table.disabled.add(name);
                        db.disableTrigger(table.name, name);
                    }
                }));
    }
}

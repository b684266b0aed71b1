package dev.rung.runtime.operation.sequence;

import dev.rung.runtime.operation.sequence.ModelConstraint.Kind;
import dev.rung.schema.ReversibleSchema;
import java.util.List;
import java.util.Optional;

/** Changes of constraints. */
final class ConstraintMoves {

    static final List<Move> ALL = List.of(
            ConstraintMoves::check,
            ConstraintMoves::unique,
            ConstraintMoves::primaryKey,
            ConstraintMoves::reference,
            ConstraintMoves::reference,
            ConstraintMoves::usingIndex,
            ConstraintMoves::drop,
            ConstraintMoves::rename);

    private ConstraintMoves() {}

    private static void check(World world, Dice dice, ReversibleSchema db) {
        ColumnMoves.with(
                world,
                dice,
                (table, column) -> true,
                (table, column) -> world.freeName(dice).ifPresent(name -> {
                    var check = new ModelConstraint(name, Kind.CHECK, List.of(column));
                    add(db, dice, table, check);
                }));
    }

    private static void add(ReversibleSchema db, Dice dice, ModelTable table, ModelConstraint constraint) {
        table.constraints.add(constraint);
        var added = db.alterTable(table.name).addConstraint(constraint::describe);
        if (constraint.isKey() || !table.isPlain() || dice.oneIn(2)) {
            return;
        }
        added.notValid();
        if (dice.oneIn(2)) {
            added.thenValidate();
        } else {
            constraint.valid = false;
        }
    }

    private static void unique(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables, ModelTable::isPlain)
                .ifPresent(table -> world.freeName(dice).ifPresent(name -> {
                    var unique = new ModelConstraint(name, Kind.UNIQUE, dice.some(table.columns));
                    unique.deferrable = dice.oneIn(3);
                    if (!world.isReferred(table, unique.columns)) {
                        add(db, dice, table, unique);
                    }
                }));
    }

    /** Of columns that are NOT NULL before: a key sets that, and dropping the key keeps it. */
    private static void primaryKey(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables, table -> table.isPlain() && hasNoKey(table)).ifPresent(table -> {
            var columns = dice.some(
                    table.columns.stream().filter(each -> each.notNull).toList());
            if (!columns.isEmpty() && !world.isReferred(table, columns)) {
                world.freeName(dice)
                        .ifPresent(name -> add(db, dice, table, new ModelConstraint(name, Kind.PRIMARY_KEY, columns)));
            }
        });
    }

    private static boolean hasNoKey(ModelTable table) {
        return table.constraints.stream().noneMatch(each -> each.kind == Kind.PRIMARY_KEY);
    }

    private static void reference(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables, table -> !table.unlogged && table.isPlain())
                .ifPresent(target -> dice.one(target.keys().toList(), key -> mayBeTarget(target, key))
                        .ifPresent(key -> dice.one(world.tables, table -> !table.unlogged && table.isPlain())
                                .ifPresent(table -> {
                                    var type = key.columns.get(0).type;
                                    dice.one(
                                                    table.columns,
                                                    each -> each.type.equals(type) && each.generatedFrom.isEmpty())
                                            .ifPresent(column -> world.freeName(dice)
                                                    .ifPresent(name -> {
                                                        var reference = new ModelConstraint(
                                                                name, Kind.FOREIGN_KEY, List.of(column));
                                                        reference.target = Optional.of(target);
                                                        reference.targetKey = Optional.of(key);
                                                        reference.deferrable = dice.oneIn(3);
                                                        add(db, dice, table, reference);
                                                    }));
                                })));
    }

    private static boolean mayBeTarget(ModelTable table, ModelConstraint key) {
        return key.columns.size() == 1
                && !key.deferrable
                && table.keys()
                                .filter(other -> other.columns.equals(key.columns))
                                .count()
                        == 1
                && table.indexes.stream().noneMatch(index -> index.unique && index.columns.equals(key.columns));
    }

    private static void usingIndex(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables, ModelTable::isPlain)
                .ifPresent(table -> dice.one(table.indexes, ConstraintMoves::mayBeConstraint)
                        .ifPresent(index -> world.freeName(dice).ifPresent(name -> {
                            var unique = new ModelConstraint(name, Kind.UNIQUE, index.columns);
                            table.constraints.add(unique);
                            table.indexes.remove(index);
                            db.alterTable(table.name).addConstraintUsingIndex(index.name, unique::describe);
                        })));
    }

    private static boolean mayBeConstraint(ModelIndex index) {
        return index.unique
                && !index.descending
                && !index.expression
                && index.where.isEmpty()
                && index.include.isEmpty();
    }

    private static void drop(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables)
                .ifPresent(table -> dice.one(table.constraints, each -> !world.isReferred(each))
                        .ifPresent(dropped -> {
                            table.constraints.remove(dropped);
                            var removal = db.alterTable(table.name).dropConstraint(dropped::describe);
                            if (!dropped.valid) {
                                removal.notValid();
                            }
                        }));
    }

    private static void rename(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables)
                .ifPresent(table -> dice.one(table.constraints)
                        .ifPresent(renamed -> world.freeName(dice).ifPresent(name -> {
                            db.renameConstraint(table.name, renamed.name, name);
                            renamed.name = name;
                        })));
    }
}

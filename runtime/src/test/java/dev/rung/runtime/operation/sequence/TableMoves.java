package dev.rung.runtime.operation.sequence;

import static dev.rung.schema.Keywords.column;
import static dev.rung.schema.definition.ObjectReference.table;
import static dev.rung.schema.definition.Privilege.SELECT;

import dev.rung.runtime.operation.sequence.ModelConstraint.Kind;
import dev.rung.runtime.operation.sequence.ModelType.BuiltIn;
import dev.rung.schema.ReversibleSchema;
import java.util.List;
import java.util.Optional;

/** Changes of tables as a whole. */
final class TableMoves {

    static final List<Move> ALL = List.of(
            TableMoves::create,
            TableMoves::create,
            TableMoves::create,
            TableMoves::find,
            TableMoves::drop,
            TableMoves::rename,
            TableMoves::persist,
            TableMoves::store,
            TableMoves::grant,
            TableMoves::comment);

    private TableMoves() {}

    private static void create(World world, Dice dice, ReversibleSchema db) {
        world.freeName(dice).ifPresent(name -> {
            var made = new ModelTable(name);
            world.tables.add(made);
            for (var number = 1 + dice.below(4); number > 0; number--) {
                ColumnMoves.add(world, dice, made);
            }
            if (dice.oneIn(5)) {
                divide(made);
            } else if (dice.oneIn(2)) {
                key(world, dice, made);
            }
            made.unlogged = made.isPlain() && dice.oneIn(8);
            made.comment = dice.oneIn(4) ? Optional.of("it's " + name) : Optional.empty();
            if (world.mayBeMissing(dice, "relation " + name)) {
                db.createTableIfMissing(name, made::describe);
            } else {
                db.createTable(name, made::describe);
            }
        });
    }

    private static void divide(ModelTable made) {
        made.columns.forEach(each -> each.identity = false);
        made.columns.stream()
                .filter(each -> each.type instanceof BuiltIn type && type.counts() && each.isPlain())
                .findFirst()
                .ifPresent(each -> {
                    each.notNull = true;
                    made.partitionKey = Optional.of(each);
                });
    }

    private static void key(World world, Dice dice, ModelTable made) {
        world.freeName(dice).ifPresent(name -> {
            var keyed = dice.some(made.columns).stream()
                    .filter(each -> each.generatedFrom.isEmpty())
                    .toList();
            if (!keyed.isEmpty()) {
                keyed.forEach(each -> each.notNull = true);
                made.constraints.add(new ModelConstraint(name, Kind.PRIMARY_KEY, keyed));
            }
        });
    }

    /** What exists is found, and remains after a rollback. */
    private static void find(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables).ifPresent(found -> {
            if (world.mayBeMissing(dice, "relation " + found.name)) {
                db.createTableIfMissing(found.name, t -> t.column("id").bigint());
            }
            var name = found.columns.get(0).name;
            if (world.mayBeMissing(dice, "column " + found.name + "." + name)) {
                db.addColumnIfMissing(found.name, column(name).text());
            }
        });
    }

    private static void drop(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables, each -> each.isDefined() && !world.isShown(each) && !world.isReferred(each))
                .ifPresent(dropped -> {
                    world.tables.remove(dropped);
                    db.dropTable(dropped.name, dropped::describe);
                });
    }

    private static void rename(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables)
                .ifPresent(renamed -> world.freeName(dice).ifPresent(name -> {
                    db.renameTable(renamed.name, name);
                    renamed.name = name;
                    renamed.columns.forEach(ModelColumn::isRenamed);
                }));
    }

    private static void persist(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables, each -> each.isPlain() && !world.isReferred(each) && !refers(each))
                .ifPresent(changed -> {
                    changed.unlogged = !changed.unlogged;
                    if (changed.unlogged) {
                        db.setUnlogged(changed.name);
                    } else {
                        db.setLogged(changed.name);
                    }
                });
    }

    private static boolean refers(ModelTable table) {
        return table.constraints.stream().anyMatch(constraint -> constraint.kind == Kind.FOREIGN_KEY);
    }

    private static void store(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables, ModelTable::isPlain).ifPresent(changed -> {
            var to = 50 + dice.below(50);
            changed.fillFactor.ifPresentOrElse(
                    from -> {
                        if (from == to) {
                            db.resetStorageParameter(changed.name, "fillfactor", "" + from);
                            changed.fillFactor = Optional.empty();
                        } else {
                            db.changeStorageParameter(changed.name, "fillfactor", "" + from, "" + to);
                            changed.fillFactor = Optional.of(to);
                        }
                    },
                    () -> {
                        db.setStorageParameter(changed.name, "fillfactor", "" + to);
                        changed.fillFactor = Optional.of(to);
                    });
        });
    }

    private static void grant(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables).ifPresent(changed -> {
            changed.granted = !changed.granted;
            if (changed.granted) {
                db.grant(SELECT).on(table(changed.name)).to("pg_monitor");
            } else {
                db.revoke(SELECT).on(table(changed.name)).from("pg_monitor");
            }
        });
    }

    private static void comment(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables)
                .ifPresent(changed ->
                        changed.comment = CommentMoves.change(db, dice, table(changed.name), changed.comment));
    }
}

package dev.rung.runtime.operation.sequence;

import dev.rung.schema.ReversibleSchema;
import java.util.List;

/** Changes of indexes. */
final class IndexMoves {

    static final List<Move> ALL =
            List.of(IndexMoves::create, IndexMoves::create, IndexMoves::drop, IndexMoves::rename, IndexMoves::reindex);

    private IndexMoves() {}

    private static void create(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables)
                .ifPresent(table -> world.freeName(dice).ifPresent(name -> {
                    var made = new ModelIndex(name, dice.some(table.columns));
                    made.unique = table.isPlain() && dice.oneIn(2) && !world.isReferred(table, made.columns);
                    made.descending = dice.oneIn(3);
                    made.expression = dice.oneIn(6);
                    if (dice.oneIn(4)) {
                        made.where = dice.one(table.columns);
                    }
                    if (dice.oneIn(4)) {
                        made.include = dice.one(table.columns, column -> !made.columns.contains(column));
                    }
                    table.indexes.add(made);
                    var index = world.mayBeMissing(dice, "relation " + name)
                            ? db.createIndexIfMissing(name)
                            : db.createIndex(name);
                    var described = index.on(table.name, made.first(), made.more());
                    made.describe(described);
                }));
    }

    private static void drop(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables)
                .ifPresent(table -> dice.one(table.indexes).ifPresent(dropped -> {
                    table.indexes.remove(dropped);
                    var index = db.dropIndex(dropped.name).on(table.name, dropped.first(), dropped.more());
                    dropped.describe(index);
                    if (table.isPlain() && dice.oneIn(3)) {
                        index.concurrently();
                    }
                }));
    }

    private static void rename(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables)
                .ifPresent(table -> dice.one(table.indexes)
                        .ifPresent(renamed -> world.freeName(dice).ifPresent(name -> {
                            db.renameIndex(renamed.name, name);
                            renamed.name = name;
                        })));
    }

    private static void reindex(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables, ModelTable::isPlain)
                .ifPresent(table -> dice.one(table.indexes).ifPresent(index -> db.reindexConcurrently(index.name)));
    }
}

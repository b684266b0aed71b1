package dev.rung.runtime.operation.sequence;

import dev.rung.schema.ReversibleSchema;
import java.util.List;
import java.util.function.BiConsumer;

/** Changes of partitions. */
final class PartitionMoves {

    static final List<Move> ALL = List.of(
            PartitionMoves::create,
            PartitionMoves::create,
            PartitionMoves::attach,
            PartitionMoves::drop,
            PartitionMoves::detachAndAttach);

    private PartitionMoves() {}

    private static void newPartition(World world, Dice dice, BiConsumer<ModelTable, ModelPartition> change) {
        dice.one(world.tables, table -> !table.isPlain())
                .ifPresent(table -> world.freeName(dice).ifPresent(name -> {
                    var made = new ModelPartition(name, 100 * dice.below(50));
                    if (table.partitions.stream().noneMatch(other -> other.from() == made.from())) {
                        change.accept(table, made);
                    }
                }));
    }

    private static void create(World world, Dice dice, ReversibleSchema db) {
        newPartition(world, dice, (table, made) -> {
            table.partitions.add(made);
            db.createTable(
                    made.name(),
                    t -> t.partitionOf(table.name).forValuesFrom(made.from()).to(made.to()));
        });
    }

    /** What the table passes on would stay with a partition that is detached again. */
    private static void attach(World world, Dice dice, ReversibleSchema db) {
        newPartition(world, dice, (table, made) -> {
            if (table.constraints.isEmpty()
                    && table.indexes.isEmpty()
                    && table.triggers.isEmpty()
                    && table.columns.stream().allMatch(ModelColumn::isPlain)) {
                db.createTable(
                        made.name(), t -> table.columns.forEach(column -> column.describeShape(t.column(column.name))));
                db.attachPartition(table.name, made.name())
                        .forValuesFrom(made.from())
                        .to(made.to());
                table.partitions.add(made);
            }
        });
    }

    private static void drop(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables)
                .ifPresent(table -> dice.one(table.partitions).ifPresent(dropped -> {
                    table.partitions.remove(dropped);
                    db.dropTable(
                            dropped.name(),
                            t -> t.partitionOf(table.name)
                                    .forValuesFrom(dropped.from())
                                    .to(dropped.to()));
                }));
    }

    private static void detachAndAttach(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables)
                .ifPresent(table -> dice.one(table.partitions).ifPresent(moved -> {
                    db.detachPartition(table.name, moved.name())
                            .forValuesFrom(moved.from())
                            .to(moved.to());
                    db.attachPartition(table.name, moved.name())
                            .forValuesFrom(moved.from())
                            .to(moved.to());
                }));
    }
}

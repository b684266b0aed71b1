package dev.rung.runtime.operation.sequence;

import dev.rung.runtime.operation.sequence.ModelType.BuiltIn;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.ObjectReference;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** Changes of columns, without their types. */
final class ColumnMoves {

    static final List<Move> ALL = List.of(
            ColumnMoves::add,
            ColumnMoves::add,
            ColumnMoves::rename,
            ColumnMoves::rename,
            ColumnMoves::nullability,
            ColumnMoves::value,
            ColumnMoves::identity,
            ColumnMoves::statistics,
            ColumnMoves::comment);

    private ColumnMoves() {}

    /** Adds a column to a table that is to be created. */
    static Optional<ModelColumn> add(World world, Dice dice, ModelTable table) {
        return world.freeColumn(dice, table).map(name -> {
            var source = dice.one(table.columns, each -> each.isPlain() && counts(each));
            var added = new ModelColumn(name, dice.one(world.types()).orElseThrow());
            if (source.isPresent() && dice.oneIn(3)) {
                added.type = source.get().type;
                added.generatedFrom = source;
            } else if (counts(added) && table.isPlain() && dice.oneIn(3)) {
                added.identity = true;
                added.notNull = true;
            } else {
                added.notNull = dice.oneIn(3);
                added.defaultNumber = dice.oneIn(2)
                        ? Optional.of(dice.below(added.type.defaults().size()))
                        : Optional.empty();
            }
            added.comment = dice.oneIn(5) ? Optional.of("one " + name) : Optional.empty();
            table.columns.add(added);
            return added;
        });
    }

    static boolean counts(ModelColumn column) {
        return column.type instanceof BuiltIn type && type.counts();
    }

    static void with(
            World world,
            Dice dice,
            BiPredicate<ModelTable, ModelColumn> fitting,
            BiConsumer<ModelTable, ModelColumn> change) {
        dice.one(world.tables)
                .ifPresent(table -> dice.one(table.columns, each -> fitting.test(table, each))
                        .ifPresent(column -> change.accept(table, column)));
    }

    private static void add(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables)
                .ifPresent(table -> add(world, dice, table).ifPresent(added -> {
                    if (world.mayBeMissing(dice, "column " + table.name + "." + added.name)) {
                        db.addColumnIfMissing(table.name, added.column());
                    } else {
                        db.addColumn(table.name, added.column());
                    }
                }));
    }

    private static void rename(World world, Dice dice, ReversibleSchema db) {
        with(
                world,
                dice,
                (table, column) -> true,
                (table, column) -> world.freeColumn(dice, table).ifPresent(name -> {
                    db.renameColumn(table.name, column.name, name);
                    column.name = name;
                    column.isRenamed();
                }));
    }

    private static void nullability(World world, Dice dice, ReversibleSchema db) {
        with(world, dice, ColumnMoves::mayBecomeNull, (table, column) -> {
            if (column.notNull) {
                db.dropNotNull(table.name, column.name);
            } else {
                db.setNotNull(table.name, column.name);
            }
            column.notNull = !column.notNull;
        });
    }

    private static boolean mayBecomeNull(ModelTable table, ModelColumn column) {
        return column.isPlain()
                && !column.isOldFashioned
                && table.partitionKey.filter(column::equals).isEmpty()
                && table.constraints.stream()
                        .noneMatch(constraint -> constraint.kind == ModelConstraint.Kind.PRIMARY_KEY
                                && constraint.columns.contains(column));
    }

    private static void value(World world, Dice dice, ReversibleSchema db) {
        with(world, dice, (table, column) -> column.isPlain(), (table, column) -> {
            var from = column.column();
            var to = dice.below(column.type.defaults().size());
            if (column.defaultNumber.isEmpty()) {
                column.defaultNumber = Optional.of(to);
                db.setDefault(table.name, column.name, column.defaultSql().orElseThrow());
            } else if (column.defaultNumber.get() == to) {
                db.dropDefault(table.name, column.name, column.defaultSql().orElseThrow());
                column.defaultNumber = Optional.empty();
            } else {
                column.defaultNumber = Optional.of(to);
                db.alterColumn(table.name, from, column.column());
            }
        });
    }

    private static void identity(World world, Dice dice, ReversibleSchema db) {
        with(world, dice, ColumnMoves::mayCount, (table, column) -> {
            var from = column.column();
            column.identity = !column.identity;
            column.notNull = true;
            db.alterColumn(table.name, from, column.column());
        });
    }

    private static boolean mayCount(ModelTable table, ModelColumn column) {
        return counts(column)
                && column.generatedFrom.isEmpty()
                && column.defaultNumber.isEmpty()
                && column.notNull
                && !column.isOldFashioned
                && table.isPlain();
    }

    private static void statistics(World world, Dice dice, ReversibleSchema db) {
        with(world, dice, (table, column) -> table.isPlain(), (table, column) -> {
            var from = column.column();
            var target = Optional.of(100 * (1 + dice.below(5)));
            column.statistics = column.statistics.equals(target) ? Optional.empty() : target;
            db.alterColumn(table.name, from, column.column());
        });
    }

    private static void comment(World world, Dice dice, ReversibleSchema db) {
        with(
                world,
                dice,
                (table, column) -> true,
                (table, column) -> column.comment =
                        CommentMoves.change(db, dice, ObjectReference.column(table.name, column.name), column.comment));
    }
}

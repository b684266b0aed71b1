package dev.rung.runtime.operation.sequence;

import dev.rung.runtime.operation.sequence.ModelConstraint.Kind;
import dev.rung.runtime.operation.sequence.ModelType.BuiltIn;
import dev.rung.schema.Column;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.ReferenceAction;
import java.util.List;
import java.util.Optional;

/** Drops of columns with all that depends on them, and changes of their types. */
final class ColumnDropMoves {

    static final List<Move> ALL = List.of(
            ColumnDropMoves::drop,
            ColumnDropMoves::drop,
            ColumnDropMoves::addWithParts,
            ColumnDropMoves::type,
            ColumnDropMoves::type,
            ColumnDropMoves::expression);

    private ColumnDropMoves() {}

    private static void drop(World world, Dice dice, ReversibleSchema db) {
        ColumnMoves.with(
                world,
                dice,
                (table, column) -> table.columns.size() > 1 && mayGo(world, table, column),
                (table, column) -> {
                    db.dropColumn(table.name, withParts(table, column));
                    table.columns.remove(column);
                    table.constraints.removeIf(constraint -> constraint.columns.contains(column));
                    table.indexes.removeIf(index -> index.uses(column));
                });
    }

    private static boolean mayGo(World world, ModelTable table, ModelColumn column) {
        return !world.isShown(column)
                && !column.isOldFashioned
                && table.policies.stream().noneMatch(policy -> policy.column().equals(column))
                && table.partitionKey.filter(column::equals).isEmpty()
                && table.columns.stream()
                        .noneMatch(other ->
                                other.generatedFrom.filter(column::equals).isPresent())
                && table.constraints.stream()
                        .filter(constraint -> constraint.columns.contains(column))
                        .allMatch(constraint -> isPart(world, table, constraint))
                && table.indexes.stream().filter(index -> index.uses(column)).allMatch(ColumnDropMoves::isPart);
    }

    private static boolean isPart(World world, ModelTable table, ModelConstraint constraint) {
        var derived = constraint.isKey() && constraint.name.equals(derivedName(table, constraint));
        return constraint.valid
                && constraint.columns.size() == 1
                && !world.isReferred(constraint)
                && ((derived && !constraint.deferrable) || !constraint.isKey());
    }

    private static String derivedName(ModelTable table, ModelConstraint key) {
        return key.kind == Kind.PRIMARY_KEY
                ? table.name + "_pkey"
                : table.name + "_" + key.columns.get(0).name + "_key";
    }

    private static boolean isPart(ModelIndex index) {
        return index.columns.size() == 1
                && !index.unique
                && !index.descending
                && !index.expression
                && index.where.isEmpty()
                && index.include.isEmpty();
    }

    private static Column<?> withParts(ModelTable table, ModelColumn column) {
        var whole = column.column();
        table.indexes.stream().filter(index -> index.uses(column)).forEach(index -> whole.indexed(index.name));
        table.constraints.stream()
                .filter(constraint -> constraint.columns.contains(column))
                .forEach(constraint -> part(whole, constraint));
        return whole;
    }

    private static void part(Column<?> whole, ModelConstraint constraint) {
        switch (constraint.kind) {
            case PRIMARY_KEY -> whole.primaryKey();
            case UNIQUE -> whole.unique();
            case CHECK -> whole.check(constraint.name, constraint.columns.get(0).quoted() + " is not null");
            case FOREIGN_KEY -> {
                var key = constraint.targetKey.orElseThrow();
                var reference = whole.references(constraint.target.orElseThrow().name, key.columns.get(0).name)
                        .constraint(constraint.name)
                        .onDelete(ReferenceAction.CASCADE);
                if (constraint.deferrable) {
                    reference.deferred();
                }
            }
        }
    }

    private static void addWithParts(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables, ModelTable::isPlain)
                .ifPresent(table -> ColumnMoves.add(world, dice, table).ifPresent(added -> {
                    if (dice.oneIn(2)) {
                        var unique = new ModelConstraint("", Kind.UNIQUE, List.of(added));
                        unique.name = derivedName(table, unique);
                        if (!world.isTaken(unique.name)) {
                            table.constraints.add(unique);
                        }
                    }
                    world.freeName(dice).ifPresent(name -> table.indexes.add(new ModelIndex(name, List.of(added))));
                    world.freeName(dice)
                            .ifPresent(name ->
                                    table.constraints.add(new ModelConstraint(name, Kind.CHECK, List.of(added))));
                    db.addColumn(table.name, withParts(table, added));
                }));
    }

    private static void type(World world, Dice dice, ReversibleSchema db) {
        ColumnMoves.with(
                world,
                dice,
                (table, column) -> column.isPlain() && mayChange(world, table, column),
                (table, column) -> {
                    var from = column.column();
                    column.type = other(column).orElseThrow();
                    column.defaultNumber = dice.oneIn(2) ? Optional.of(0) : Optional.empty();
                    var change = db.alterColumn(table.name, from, column.column());
                    if (column.type == BuiltIn.UUID) {
                        change.using(column.quoted() + "::uuid", column.quoted() + "::text");
                    }
                });
    }

    private static Optional<BuiltIn> other(ModelColumn column) {
        return column.type instanceof BuiltIn type ? type.other() : Optional.empty();
    }

    /** In a partition that was attached, PostgreSQL calls {@code not null} after the whole table once the type changes. */
    private static boolean mayChange(World world, ModelTable table, ModelColumn column) {
        return other(column).isPresent()
                && (!column.notNull || table.partitions.isEmpty())
                && !world.isShown(column)
                && table.partitionKey.filter(column::equals).isEmpty()
                && table.policies.stream().noneMatch(policy -> policy.column().equals(column))
                && table.columns.stream()
                        .noneMatch(other ->
                                other.generatedFrom.filter(column::equals).isPresent())
                && table.constraints.stream()
                        .filter(constraint -> constraint.columns.contains(column))
                        .noneMatch(constraint -> constraint.kind == Kind.FOREIGN_KEY || world.isReferred(constraint));
    }

    private static void expression(World world, Dice dice, ReversibleSchema db) {
        ColumnMoves.with(
                world,
                dice,
                (table, column) -> column.generatedFrom.isPresent()
                        && !table.uses(column)
                        && !world.isShown(column)
                        && !column.isOldFashioned,
                (table, column) -> {
                    var from = column.column();
                    column.generatedFrom = Optional.empty();
                    db.alterColumn(table.name, from, column.column());
                });
    }
}

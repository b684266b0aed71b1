package dev.rung.runtime.operation.sequence;

import static dev.rung.schema.definition.ObjectReference.materializedView;
import static dev.rung.schema.definition.ObjectReference.view;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.View;
import dev.rung.schema.definition.ObjectReference;
import java.util.List;

/** Changes of views. */
final class ViewMoves {

    static final List<Move> ALL = List.of(
            ViewMoves::create,
            ViewMoves::create,
            ViewMoves::drop,
            ViewMoves::rename,
            ViewMoves::replace,
            ViewMoves::comment);

    private ViewMoves() {}

    private static void create(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.tables)
                .ifPresent(table -> world.freeName(dice).ifPresent(name -> {
                    var made = new ModelView(name, table, dice.some(table.columns), dice.oneIn(3));
                    made.where = dice.oneIn(2) ? dice.one(table.columns) : made.where;
                    world.views.add(made);
                    if (made.materialized) {
                        describe(made, db.createMaterializedView(name, made.query()));
                    } else {
                        describe(made, db.createView(name, made.query()));
                    }
                }));
    }

    private static void describe(ModelView model, View view) {
        model.comment.ifPresent(view::comment);
    }

    private static void drop(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.views).ifPresent(dropped -> {
            world.views.remove(dropped);
            if (dropped.materialized) {
                describe(dropped, db.dropMaterializedView(dropped.name, dropped.query()));
            } else {
                describe(dropped, db.dropView(dropped.name, dropped.query()));
            }
        });
    }

    private static ObjectReference reference(ModelView model) {
        return model.materialized ? materializedView(model.name) : view(model.name);
    }

    private static void rename(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.views)
                .ifPresent(renamed -> world.freeName(dice).ifPresent(name -> {
                    db.rename(reference(renamed), name);
                    renamed.name = name;
                }));
    }

    private static void replace(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.views, view -> !view.materialized).ifPresent(replaced -> {
            var from = replaced.query();
            replaced.where = dice.one(replaced.table.columns);
            if (!from.equals(replaced.query())) {
                db.replaceView(replaced.name, from, replaced.query());
            }
        });
    }

    private static void comment(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.views)
                .ifPresent(changed ->
                        changed.comment = CommentMoves.change(db, dice, reference(changed), changed.comment));
    }
}

package dev.rung.schema;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.CreateView;
import dev.rung.schema.operation.DropView;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.RefreshView;
import dev.rung.schema.operation.ReplaceView;
import dev.rung.sql.Sql;
import java.util.List;

/**
 * Changes of views.
 *
 * @since 0.1
 */
public interface ViewChanges extends Changes {

    /**
     * Makes a view.
     *
     * <pre>{@code
     * db.createView("open_orders", "select id, total from orders where status <> 'paid'");
     * }</pre>
     *
     * @param name its name
     * @param query what it reads
     * @return the view
     */
    default View createView(String name, @Sql String query) {
        return create(View.named(name, query));
    }

    /**
     * Makes a view unless there is something of its name. Rolled back, it is dropped if this made it.
     *
     * @param name its name
     * @param query what it shows
     * @return the view
     */
    default View createViewIfMissing(String name, @Sql String query) {
        var view = View.named(name, query);
        add(() -> List.of(new IfMissing(new CreateView(view.definition()))));
        return view;
    }

    /**
     * Drops a view. Rolled back, it is made again.
     *
     * @param name its name
     * @param query what it reads
     * @return the view, with the grants and the comment that it has
     */
    default View dropView(String name, @Sql String query) {
        return drop(View.named(name, query));
    }

    /**
     * Makes a view that keeps what it has read.
     *
     * @param name its name
     * @param query what it reads
     * @return the view
     */
    default View createMaterializedView(String name, @Sql String query) {
        return create(View.materialized(name, query));
    }

    /**
     * Drops a view that keeps what it has read. Rolled back, it is made and filled again.
     *
     * @param name its name
     * @param query what it reads
     * @return the view, with the indexes, grants and the comment that it has
     */
    default View dropMaterializedView(String name, @Sql String query) {
        return drop(View.materialized(name, query));
    }

    /**
     * Gives a view another query with the same columns; what needs it, and who may read it, stays. For one
     * with more columns there is {@link #extendView extendView}; for any other, drop the view and make it
     * again.
     *
     * @param name its name
     * @param from the old query
     * @param to the new query
     */
    default void replaceView(String name, @Sql String from, @Sql String to) {
        add(new ReplaceView(
                View.named(name, from).definition(), View.named(name, to).definition(), ReplaceView.Columns.SAME));
    }

    /**
     * Gives a view another query with more columns at the end. Rolled back, it is dropped and made again,
     * since PostgreSQL takes no column away: that fails where another view needs it by then.
     *
     * @param from the view as it was, with its grants and comment
     * @param to the view as it is to be
     */
    default void extendView(View from, View to) {
        add(new ReplaceView(from.definition(), to.definition(), ReplaceView.Columns.ADDED));
    }

    /**
     * Reads a materialized view anew; whoever reads it waits.
     *
     * @param name its name
     */
    default void refreshView(String name) {
        add(new RefreshView(QualifiedName.of(name), BuildMode.BLOCKING));
    }

    /**
     * Reads a materialized view anew while others read it; it needs a unique index over all rows.
     *
     * @param name its name
     */
    default void refreshViewConcurrently(String name) {
        add(new RefreshView(QualifiedName.of(name), BuildMode.CONCURRENT));
    }

    private View create(View view) {
        add(() -> List.of(new CreateView(view.definition())));
        return view;
    }

    private View drop(View view) {
        add(() -> List.of(new DropView(view.definition())));
        return view;
    }
}

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
     * Creates a view.
     *
     * <pre>{@code
     * db.createView("open_orders", "select id, total from orders where status <> 'paid'");
     * }</pre>
     *
     * @param name its name
     * @param query its query
     * @return the view
     */
    default View createView(String name, @Sql String query) {
        return create(View.named(name, query));
    }

    /**
     * Creates a view unless something of its name exists. A rollback drops it if this created it.
     *
     * @param name its name
     * @param query its query
     * @return the view
     */
    default View createViewIfMissing(String name, @Sql String query) {
        var view = View.named(name, query);
        add(() -> List.of(new IfMissing(new CreateView(view.definition()))));
        return view;
    }

    /**
     * Drops a view. A rollback creates it again.
     *
     * @param name its name
     * @param query its query
     * @return the view, with the grants and the comment that it has
     */
    default View dropView(String name, @Sql String query) {
        return drop(View.named(name, query));
    }

    /**
     * Creates a materialized view.
     *
     * @param name its name
     * @param query its query
     * @return the view
     */
    default View createMaterializedView(String name, @Sql String query) {
        return create(View.materialized(name, query));
    }

    /**
     * Drops a materialized view. A rollback creates and fills it again.
     *
     * @param name its name
     * @param query its query
     * @return the view, with the indexes, grants and the comment that it has
     */
    default View dropMaterializedView(String name, @Sql String query) {
        return drop(View.materialized(name, query));
    }

    /**
     * Replaces the query of a view by one with the same columns; it keeps its privileges and dependent objects. For one
     * with more columns there is {@link #extendView extendView}; for any other, drop the view and create it again.
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
     * Replaces the query of a view by one with more columns at the end. A rollback drops it and creates it again, since
     * PostgreSQL cannot remove columns: that fails where another view depends on it by then.
     *
     * @param from the view as it was, with its grants and comment
     * @param to the view as it will be
     */
    default void extendView(View from, View to) {
        add(new ReplaceView(from.definition(), to.definition(), ReplaceView.Columns.ADDED));
    }

    /**
     * Refreshes a materialized view; its readers wait.
     *
     * @param name its name
     */
    default void refreshView(String name) {
        add(new RefreshView(QualifiedName.of(name), BuildMode.BLOCKING));
    }

    /**
     * Refreshes a materialized view CONCURRENTLY, while other sessions read it; it requires a unique index over all rows.
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

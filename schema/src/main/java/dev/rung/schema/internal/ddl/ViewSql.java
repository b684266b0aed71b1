package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.ViewDefinition;
import dev.rung.schema.definition.ViewKind;
import dev.rung.schema.operation.CreateView;
import dev.rung.schema.operation.DropView;
import dev.rung.schema.operation.RefreshView;
import dev.rung.schema.operation.ReplaceView;
import dev.rung.schema.operation.ViewOperation;
import java.util.ArrayList;
import java.util.List;

/** The SQL of operations on views. */
final class ViewSql implements ViewOperation.Visitor<List<String>> {

    @Override
    public List<String> createView(CreateView operation) {
        var view = operation.view();
        var name = Names.of(view.name());
        var statements = new ArrayList<String>();
        statements.add("create %s %s%s as\n%s".formatted(words(view), name, options(view), view.query()));
        view.indexes().forEach(index -> statements.add(IndexSql.create(index)));
        view.grants().forEach(grants -> statements.add(PrivilegeSql.grant("table " + name, grants)));
        view.comment().ifPresent(text -> statements.add(Comments.on(words(view) + ' ' + name, text)));
        return statements;
    }

    @Override
    public List<String> dropView(DropView operation) {
        return List.of("drop %s %s"
                .formatted(words(operation.view()), Names.of(operation.view().name())));
    }

    @Override
    public List<String> replaceView(ReplaceView operation) {
        return List.of("create or replace view %s%s as\n%s"
                .formatted(
                        Names.of(operation.to().name()),
                        options(operation.to()),
                        operation.to().query()));
    }

    @Override
    public List<String> refreshView(RefreshView operation) {
        return List.of("refresh materialized view %s%s"
                .formatted(
                        operation.mode() == BuildMode.CONCURRENT ? "concurrently " : "", Names.of(operation.view())));
    }

    private static String words(ViewDefinition view) {
        return view.kind() == ViewKind.MATERIALIZED ? "materialized view" : "view";
    }

    private static String options(ViewDefinition view) {
        return view.options().isEmpty() ? "" : " with (" + String.join(", ", view.options()) + ')';
    }
}

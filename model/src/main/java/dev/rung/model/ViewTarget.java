package dev.rung.model;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.CreateView;
import dev.rung.schema.operation.DropView;
import dev.rung.schema.operation.RefreshView;
import dev.rung.schema.operation.ReplaceView;
import dev.rung.schema.operation.ViewOperation;
import java.util.Optional;

/** Which materialized view an operation locks against its readers. */
final class ViewTarget implements ViewOperation.Visitor<Optional<QualifiedName>> {

    @Override
    public Optional<QualifiedName> createView(CreateView operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> dropView(DropView operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> replaceView(ReplaceView operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> refreshView(RefreshView operation) {
        return Optional.of(operation.view());
    }
}

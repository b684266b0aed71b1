package dev.rung.runtime.operation.sequence;

import dev.rung.schema.TableConstraints;
import dev.rung.schema.definition.ReferenceAction;
import java.util.List;
import java.util.Optional;

/** A constraint. */
final class ModelConstraint {

    enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        CHECK,
        FOREIGN_KEY
    }

    String name;
    final Kind kind;
    final List<ModelColumn> columns;
    boolean valid = true;
    boolean deferrable;
    Optional<ModelTable> target = Optional.empty();
    Optional<ModelConstraint> targetKey = Optional.empty();

    ModelConstraint(String name, Kind kind, List<ModelColumn> columns) {
        this.name = name;
        this.kind = kind;
        this.columns = List.copyOf(columns);
    }

    boolean isKey() {
        return kind == Kind.PRIMARY_KEY || kind == Kind.UNIQUE;
    }

    void describe(TableConstraints table) {
        switch (kind) {
            case PRIMARY_KEY -> table.primaryKey(first(), more()).named(name);
            case UNIQUE -> {
                var key = table.unique(first(), more()).named(name);
                if (deferrable) {
                    key.deferrable();
                }
            }
            case CHECK -> table.check(name, columns.get(0).quoted() + " is not null");
            case FOREIGN_KEY -> reference(table);
        }
    }

    private void reference(TableConstraints table) {
        var key = targetKey.orElseThrow();
        var reference = table.foreignKey(first(), more())
                .references(target.orElseThrow().name, key.first(), key.more())
                .named(name)
                .onDelete(ReferenceAction.CASCADE);
        if (deferrable) {
            reference.deferred();
        }
    }

    private String first() {
        return columns.get(0).name;
    }

    private String[] more() {
        return columns.stream().skip(1).map(column -> column.name).toArray(String[]::new);
    }
}

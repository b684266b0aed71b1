package dev.rung.schema;

import dev.rung.schema.definition.ConstraintTiming;
import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.ForeignKeyConstraint.Target;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.ReferenceAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The definition of a foreign key so far. */
final class ForeignKeyDraft implements NamedDraft<ForeignKeyConstraint> {

    private final List<Identifier> columns;
    private Optional<Identifier> name = Optional.empty();
    private Optional<Target> target = Optional.empty();
    private ReferenceAction onDelete = ReferenceAction.NO_ACTION;
    private ReferenceAction onUpdate = ReferenceAction.NO_ACTION;
    private ConstraintTiming timing = ConstraintTiming.IMMEDIATE;

    ForeignKeyDraft(List<Identifier> columns) {
        this.columns = columns;
    }

    void named(Identifier given) {
        name = Optional.of(given);
    }

    void references(String table, Stream<String> keys) {
        target = Optional.of(
                new Target(QualifiedName.of(table), keys.map(Identifier::new).toList()));
    }

    void onDelete(ReferenceAction action) {
        onDelete = action;
    }

    void onUpdate(ReferenceAction action) {
        onUpdate = action;
    }

    void timing(ConstraintTiming checked) {
        timing = checked;
    }

    @Override
    public Optional<Identifier> name() {
        return name;
    }

    @Override
    public List<String> nameParts() {
        return Stream.concat(columns.stream().map(Identifier::value), Stream.of("fkey"))
                .toList();
    }

    @Override
    public ForeignKeyConstraint as(Identifier known, QualifiedName table) {
        var refersTo = target.orElseThrow(() -> new IllegalArgumentException(
                "the foreign key %s of table %s refers to nothing: add references(table, column)"
                        .formatted(known, table)));
        return new ForeignKeyConstraint(known, columns, refersTo, onDelete, onUpdate, timing);
    }
}

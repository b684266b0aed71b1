package dev.rung.model;

import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.definition.TypeDefinition;
import dev.rung.schema.operation.NameChangeVisitor;
import java.util.Optional;

/**
 * Finds changes that break running programs, which use a name that the migration drops, renames or moves; or that fail as soon as
 * there are rows.
 */
record BreakingChangeCheck(SchemaModel before, SchemaModel after, CreatedObjects created)
        implements NameChangeVisitor<Optional<Complaint>> {

    private static final String CONTRACT =
            "expand first, contract later: release a version that does not use it; then accept this";

    @Override
    public Optional<Complaint> objectDropped(ObjectReference object) {
        return switch (object.kind()) {
            case TABLE ->
                created.existedBefore(object.name())
                        ? complaint("use " + shown(object.name()) + " fail, and its data is gone", CONTRACT)
                        : Optional.empty();
            case COLUMN ->
                object.table()
                        .flatMap(table -> columnDropped(table, object.name().name()));
            default -> Optional.empty();
        };
    }

    private Optional<Complaint> columnDropped(QualifiedName table, Identifier column) {
        return created.existedBefore(table, column)
                ? complaint("read %s.%s fail, and its data is gone".formatted(shown(table), column), CONTRACT)
                : Optional.empty();
    }

    @Override
    public Optional<Complaint> objectRenamed(ObjectReference object, Identifier to) {
        return switch (object.kind()) {
            case COLUMN ->
                object.table()
                        .flatMap(table -> columnRenamed(table, object.name().name(), to));
            case TABLE, VIEW, MATERIALIZED_VIEW ->
                isLost(object.name())
                        ? complaint("ask for %s fail".formatted(shown(object.name())), viewOf(object.name()))
                        : Optional.empty();
            case SCHEMA ->
                before.schemas().contains(object.name().name())
                        ? complaint(
                                "ask for schema %s fail".formatted(object.name()),
                                "change the programs over to a new schema first; accept it if none names this one")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Complaint> columnRenamed(QualifiedName table, Identifier from, Identifier to) {
        return created.existedBefore(table, from)
                ? complaint(
                        "ask for %s.%s fail".formatted(shown(table), from),
                        "expand first, contract later: add %s beside it, change the programs over, then drop %s"
                                .formatted(to, from))
                : Optional.empty();
    }

    @Override
    public Optional<Complaint> objectMoved(ObjectReference object, Identifier toSchema) {
        var isRelation = object.kind() == ObjectKind.TABLE
                || object.kind() == ObjectKind.VIEW
                || object.kind() == ObjectKind.MATERIALIZED_VIEW;
        return isRelation && isLost(object.name())
                ? complaint("look for %s where it was fail".formatted(shown(object.name())), viewOf(object.name()))
                : Optional.empty();
    }

    @Override
    public Optional<Complaint> enumValueRenamed(QualifiedName type, String from, String to) {
        return created.existedBefore(type)
                ? complaint(
                        "say '%s' fail".formatted(from),
                        "expand first, contract later: add '%s' beside it, and change the programs over; accept it if none says '%s'"
                                .formatted(to, from))
                : Optional.empty();
    }

    /** A view of the old name serves the programs as before. */
    private boolean isLost(QualifiedName name) {
        return created.existedBefore(name) && !after.views().containsKey(before.qualified(name));
    }

    private String viewOf(QualifiedName name) {
        return "expand first, contract later: leave a view %s until no program asks for it".formatted(shown(name));
    }

    private static Optional<Complaint> complaint(String whoFails, String fix) {
        return Optional.of(new Complaint(FindingCode.USED_BY_PROGRAMS, "programs that still " + whoFails, fix));
    }

    private String shown(QualifiedName name) {
        return before.shown(before.qualified(name));
    }

    @Override
    public Optional<Complaint> tableCreated(TableDefinition table) {
        return Optional.empty();
    }

    @Override
    public Optional<Complaint> columnAdded(QualifiedName table, ColumnWithParts column) {
        return new RequiredColumn(before, created).of(table, column);
    }

    @Override
    public Optional<Complaint> typeCreated(TypeDefinition type) {
        return Optional.empty();
    }

    @Override
    public Optional<Complaint> objectCreated(ObjectReference object) {
        return Optional.empty();
    }

    @Override
    public Optional<Complaint> enumValueAdded(QualifiedName type, String label) {
        return Optional.empty();
    }

    /** What SQL breaks, the check of SQL finds. */
    @Override
    public Optional<Complaint> sqlExecuted(String sql) {
        return Optional.empty();
    }

    @Override
    public Optional<Complaint> noNameChanged() {
        return Optional.empty();
    }
}

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
        implements NameChangeVisitor<Optional<Violation>> {

    private static final String CONTRACT =
            "expand first, contract later: release a version that does not use it; then accept this";

    @Override
    public Optional<Violation> objectDropped(ObjectReference object) {
        return switch (object.kind()) {
            case TABLE ->
                created.existedBefore(object.name())
                        ? violation("use " + shown(object.name()) + " fail, and its data is gone", CONTRACT)
                        : Optional.empty();
            case COLUMN ->
                object.table()
                        .flatMap(table -> columnDropped(table, object.name().name()));
            default -> Optional.empty();
        };
    }

    private Optional<Violation> columnDropped(QualifiedName table, Identifier column) {
        return created.existedBefore(table, column)
                ? violation("read %s.%s fail, and its data is gone".formatted(shown(table), column), CONTRACT)
                : Optional.empty();
    }

    @Override
    public Optional<Violation> objectRenamed(ObjectReference object, Identifier to) {
        return switch (object.kind()) {
            case COLUMN ->
                object.table()
                        .flatMap(table -> columnRenamed(table, object.name().name(), to));
            case TABLE, VIEW, MATERIALIZED_VIEW ->
                isLost(object.name())
                        ? violation("ask for %s fail".formatted(shown(object.name())), viewOf(object.name()))
                        : Optional.empty();
            case SCHEMA ->
                before.schemas().contains(object.name().name())
                        ? violation(
                                "ask for schema %s fail".formatted(object.name()),
                                "change the programs over to a new schema first; accept it if none names this one")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Violation> columnRenamed(QualifiedName table, Identifier from, Identifier to) {
        return created.existedBefore(table, from)
                ? violation(
                        "ask for %s.%s fail".formatted(shown(table), from),
                        "expand first, contract later: add %s beside it, change the programs over, then drop %s"
                                .formatted(to, from))
                : Optional.empty();
    }

    @Override
    public Optional<Violation> objectMoved(ObjectReference object, Identifier toSchema) {
        var isRelation = object.kind() == ObjectKind.TABLE
                || object.kind() == ObjectKind.VIEW
                || object.kind() == ObjectKind.MATERIALIZED_VIEW;
        return isRelation && isLost(object.name())
                ? violation("look for %s where it was fail".formatted(shown(object.name())), viewOf(object.name()))
                : Optional.empty();
    }

    @Override
    public Optional<Violation> enumValueRenamed(QualifiedName type, String from, String to) {
        return created.existedBefore(type)
                ? violation(
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

    private static Optional<Violation> violation(String whoFails, String fix) {
        return Optional.of(new Violation(DiagnosticCode.USED_BY_PROGRAMS, "programs that still " + whoFails, fix));
    }

    private String shown(QualifiedName name) {
        return before.shown(before.qualified(name));
    }

    @Override
    public Optional<Violation> tableCreated(TableDefinition table) {
        return Optional.empty();
    }

    @Override
    public Optional<Violation> columnAdded(QualifiedName table, ColumnWithParts column) {
        return new RequiredColumn(before, created).of(table, column);
    }

    @Override
    public Optional<Violation> typeCreated(TypeDefinition type) {
        return Optional.empty();
    }

    @Override
    public Optional<Violation> objectCreated(ObjectReference object) {
        return Optional.empty();
    }

    @Override
    public Optional<Violation> enumValueAdded(QualifiedName type, String label) {
        return Optional.empty();
    }

    /** What SQL breaks, the check of SQL finds. */
    @Override
    public Optional<Violation> sqlExecuted(String sql) {
        return Optional.empty();
    }

    @Override
    public Optional<Violation> noNameChanged() {
        return Optional.empty();
    }
}

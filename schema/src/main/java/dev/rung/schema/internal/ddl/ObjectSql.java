package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.internal.sql.Quoting;
import dev.rung.schema.operation.ChangeComment;
import dev.rung.schema.operation.ChangeOwner;
import dev.rung.schema.operation.DropByName;
import dev.rung.schema.operation.DropByName.Dependents;
import dev.rung.schema.operation.DropByName.Presence;
import dev.rung.schema.operation.MoveObject;
import dev.rung.schema.operation.ObjectOperation;
import dev.rung.schema.operation.RenameObject;
import java.util.List;

/** The SQL of what is the same for objects of many kinds. */
final class ObjectSql implements ObjectOperation.Visitor<List<String>> {

    @Override
    public List<String> renameObject(RenameObject operation) {
        return List.of(
                switch (operation.object().kind()) {
                    case COLUMN, CONSTRAINT, ATTRIBUTE, DOMAIN_CONSTRAINT ->
                        "alter %s rename %s to %s"
                                .formatted(
                                        owner(operation.object()), part(operation.object()), Names.of(operation.to()));
                    default -> alter(operation.object(), "rename to " + Names.of(operation.to()));
                });
    }

    @Override
    public List<String> moveObject(MoveObject operation) {
        return List.of(alter(operation.object(), "set schema " + Names.of(operation.to())));
    }

    @Override
    public List<String> changeOwner(ChangeOwner operation) {
        return List.of(alter(operation.object(), "owner to " + Names.of(operation.to())));
    }

    @Override
    public List<String> changeComment(ChangeComment operation) {
        return List.of("comment on %s is %s"
                .formatted(
                        commented(operation.object()),
                        operation.to().map(text -> Quoting.literal(text)).orElse("null")));
    }

    static String drop(DropByName operation) {
        var object = operation.object();
        var ifExists = operation.presence() == Presence.IF_PRESENT ? "if exists " : "";
        var cascade = operation.dependents() == Dependents.CASCADE ? " cascade" : "";
        return switch (object.kind()) {
            case COLUMN, CONSTRAINT, ATTRIBUTE, DOMAIN_CONSTRAINT ->
                "alter %s drop %s %s%s%s"
                        .formatted(owner(object), partWord(object), ifExists, Names.of(object.name()), cascade);
            default -> "drop %s %s%s%s".formatted(Names.words(object.kind()), ifExists, name(object), cascade);
        };
    }

    /** Returns kind and name of an object as they are written after {@code alter} or {@code drop}. */
    static String reference(ObjectReference object) {
        return Names.words(object.kind()) + ' ' + name(object);
    }

    private static String alter(ObjectReference object, String action) {
        return "alter %s %s".formatted(reference(object), action);
    }

    private static String commented(ObjectReference object) {
        return switch (object.kind()) {
            case COLUMN, ATTRIBUTE ->
                "column " + Names.of(object.table().orElseThrow()) + '.' + Names.of(object.name());
            case DOMAIN_CONSTRAINT -> "constraint " + Names.of(object.name()) + " on " + owner(object);
            default -> reference(object);
        };
    }

    private static String owner(ObjectReference part) {
        var word = switch (part.kind()) {
            case ATTRIBUTE -> "type ";
            case DOMAIN_CONSTRAINT -> "domain ";
            default -> "table ";
        };
        return word + Names.of(part.table().orElseThrow());
    }

    private static String part(ObjectReference part) {
        return partWord(part) + ' ' + Names.of(part.name());
    }

    private static String partWord(ObjectReference part) {
        return part.kind() == ObjectKind.DOMAIN_CONSTRAINT ? "constraint" : Names.words(part.kind());
    }

    private static String name(ObjectReference object) {
        return Names.of(object.name())
                + object.arguments().map(RoutineSql::types).orElse("")
                + object.table().map(table -> " on " + Names.of(table)).orElse("");
    }
}

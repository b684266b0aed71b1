package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.EnumPosition;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.internal.sql.Quoting;
import dev.rung.schema.operation.AddAttribute;
import dev.rung.schema.operation.AddEnumValue;
import dev.rung.schema.operation.ChangeAttribute;
import dev.rung.schema.operation.CreateCast;
import dev.rung.schema.operation.CreateCollation;
import dev.rung.schema.operation.CreateType;
import dev.rung.schema.operation.DropAttribute;
import dev.rung.schema.operation.DropCast;
import dev.rung.schema.operation.DropCollation;
import dev.rung.schema.operation.DropType;
import dev.rung.schema.operation.RenameEnumValue;
import dev.rung.schema.operation.TypeOperation;
import java.util.List;

/** The SQL of operations on types, casts and collations. */
final class TypeSql implements TypeOperation.Visitor<List<String>> {

    @Override
    public List<String> createType(CreateType operation) {
        return List.of(operation.type().accept(new TypeCreation()));
    }

    @Override
    public List<String> dropType(DropType operation) {
        var type = operation.type();
        return List.of("drop " + ObjectSql.reference(ObjectReference.object(type.objectKind(), type.name())));
    }

    /** After a rollback the label is still there: the migration may be run again. */
    @Override
    public List<String> addEnumValue(AddEnumValue operation) {
        return List.of("alter type %s add value if not exists %s%s"
                .formatted(
                        Names.of(operation.type()),
                        Quoting.literal(operation.label()),
                        operation.position().map(TypeSql::position).orElse("")));
    }

    @Override
    public List<String> renameEnumValue(RenameEnumValue operation) {
        return List.of("alter type %s rename value %s to %s"
                .formatted(
                        Names.of(operation.type()),
                        Quoting.literal(operation.from()),
                        Quoting.literal(operation.to())));
    }

    @Override
    public List<String> addAttribute(AddAttribute operation) {
        return List.of("alter type %s add attribute %s"
                .formatted(Names.of(operation.type()), TypeCreation.attribute(operation.attribute())));
    }

    @Override
    public List<String> dropAttribute(DropAttribute operation) {
        return List.of("alter type %s drop attribute %s"
                .formatted(
                        Names.of(operation.type()),
                        Names.of(operation.attribute().name())));
    }

    @Override
    public List<String> changeAttribute(ChangeAttribute operation) {
        return List.of("alter type %s alter attribute %s type %s"
                .formatted(
                        Names.of(operation.type()),
                        Names.of(operation.from().name()),
                        operation.to().sql()));
    }

    @Override
    public List<String> createCast(CreateCast operation) {
        return List.of("create cast (%s as %s) %s"
                .formatted(
                        operation.cast().source().sql(),
                        operation.cast().target().sql(),
                        operation.cast().sql()));
    }

    @Override
    public List<String> dropCast(DropCast operation) {
        return List.of("drop cast (%s as %s)"
                .formatted(
                        operation.cast().source().sql(),
                        operation.cast().target().sql()));
    }

    @Override
    public List<String> createCollation(CreateCollation operation) {
        return List.of("create collation %s (%s)"
                .formatted(
                        Names.of(operation.collation().name()),
                        operation.collation().options()));
    }

    @Override
    public List<String> dropCollation(DropCollation operation) {
        return List.of("drop collation " + Names.of(operation.collation().name()));
    }

    private static String position(EnumPosition position) {
        return " %s %s"
                .formatted(
                        position.side() == EnumPosition.Side.BEFORE ? "before" : "after",
                        Quoting.literal(position.neighbor()));
    }
}

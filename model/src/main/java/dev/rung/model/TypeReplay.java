package dev.rung.model;

import dev.rung.schema.definition.Attribute;
import dev.rung.schema.definition.CompositeType;
import dev.rung.schema.definition.EnumPosition;
import dev.rung.schema.definition.EnumType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TypeDefinition;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The effect of operations on types on a model. It does not follow casts and collations. */
record TypeReplay(Editor editor) implements TypeOperation.Visitor<Editor> {

    @Override
    public Editor createType(CreateType operation) {
        var name = editor.in(operation.type().name());
        editor.makeRoomForType(name);
        editor.uncertainty().remove(name);
        editor.types().put(name, operation.type().withName(name));
        return editor;
    }

    @Override
    public Editor dropType(DropType operation) {
        editor.types().remove(editor.in(operation.type().name()));
        return editor;
    }

    @Override
    public Editor addEnumValue(AddEnumValue operation) {
        return changeLabels(operation.type(), labels -> {
            if (!labels.contains(operation.label())) {
                var place = operation.position().map(position -> place(labels, position));
                labels.add(place.filter(at -> at >= 0).orElse(labels.size()), operation.label());
            }
            return labels;
        });
    }

    private static int place(List<String> labels, EnumPosition position) {
        var neighbor = labels.indexOf(position.neighbor());
        return neighbor < 0 || position.side() == EnumPosition.Side.BEFORE ? neighbor : neighbor + 1;
    }

    @Override
    public Editor renameEnumValue(RenameEnumValue operation) {
        changeLabels(operation.type(), labels -> {
            labels.replaceAll(label -> label.equals(operation.from()) ? operation.to() : label);
            return labels;
        });
        var type = editor.in(operation.type());
        List.copyOf(editor.tables().values()).stream()
                .filter(table -> table.columns().values().stream()
                        .anyMatch(column -> TypeNames.named(column.type())
                                .map(editor::in)
                                .filter(type::equals)
                                .isPresent()))
                .forEach(table -> editor.put(new EnumValueRenaming(operation.from(), operation.to()).in(table)));
        return editor;
    }

    private Editor changeLabels(QualifiedName type, UnaryOperator<List<String>> change) {
        known(type).flatMap(each -> each.as(EnumType.class)).ifPresent(known -> {
            var labels = change.apply(new ArrayList<>(known.labels())).stream().distinct();
            editor.types().put(known.name(), new EnumType(known.name(), labels.toList()));
        });
        return editor;
    }

    @Override
    public Editor addAttribute(AddAttribute operation) {
        return changeAttributes(operation.type(), attributes -> {
            attributes.add(operation.attribute());
            return attributes;
        });
    }

    @Override
    public Editor dropAttribute(DropAttribute operation) {
        return changeAttributes(operation.type(), attributes -> {
            attributes.removeIf(each -> each.name().equals(operation.attribute().name()));
            return attributes;
        });
    }

    @Override
    public Editor changeAttribute(ChangeAttribute operation) {
        var from = operation.from();
        return changeAttributes(operation.type(), attributes -> {
            attributes.replaceAll(
                    each -> each.name().equals(from.name()) ? new Attribute(each.name(), operation.to()) : each);
            return attributes;
        });
    }

    Editor renameAttribute(QualifiedName type, Identifier from, Identifier to) {
        return changeAttributes(type, attributes -> {
            attributes.replaceAll(each -> each.name().equals(from) ? new Attribute(to, each.type()) : each);
            return attributes;
        });
    }

    private Editor changeAttributes(QualifiedName type, UnaryOperator<List<Attribute>> change) {
        known(type).flatMap(each -> each.as(CompositeType.class)).ifPresent(known -> {
            var attributes = change.apply(new ArrayList<>(known.attributes()));
            editor.types().put(known.name(), new CompositeType(known.name(), attributes));
        });
        return editor;
    }

    private Optional<TypeDefinition> known(QualifiedName type) {
        return Optional.ofNullable(editor.types().get(editor.in(type)));
    }

    @Override
    public Editor createCast(CreateCast operation) {
        return editor;
    }

    @Override
    public Editor dropCast(DropCast operation) {
        return editor;
    }

    @Override
    public Editor createCollation(CreateCollation operation) {
        return editor;
    }

    @Override
    public Editor dropCollation(DropCollation operation) {
        return editor;
    }
}

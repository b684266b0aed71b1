package dev.rung.schema;

import dev.rung.schema.definition.CastDefinition;
import dev.rung.schema.definition.CollationDefinition;
import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.EnumType;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.RangeType;
import dev.rung.schema.operation.AddAttribute;
import dev.rung.schema.operation.ChangeAttribute;
import dev.rung.schema.operation.CreateCast;
import dev.rung.schema.operation.CreateCollation;
import dev.rung.schema.operation.CreateType;
import dev.rung.schema.operation.DropAttribute;
import dev.rung.schema.operation.DropCast;
import dev.rung.schema.operation.DropCollation;
import dev.rung.schema.operation.DropType;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.RenameEnumValue;
import dev.rung.sql.SqlPart;
import java.util.List;
import java.util.function.Consumer;

/**
 * Changes of types, casts and collations.
 *
 * @since 0.1
 */
public interface TypeChanges extends Changes {

    /**
     * Creates an enum.
     *
     * <pre>{@code
     * var status = db.createEnum("order_status", "new", "paid");
     * db.addColumn("orders", column("status").of(status).notNull());
     * }</pre>
     *
     * @param name its name
     * @param labels its labels, in their order
     * @return the enum, as the type of columns
     */
    default EnumType createEnum(String name, String... labels) {
        var type = new EnumType(QualifiedName.of(name), List.of(labels));
        add(new CreateType(type));
        return type;
    }

    /**
     * Creates an enum unless a type of its name exists, whatever its definition. A rollback drops the enum if this created
     * it.
     *
     * @param name its name
     * @param labels its labels, in their order
     * @return the enum, as the type of columns
     */
    default EnumType createEnumIfMissing(String name, String... labels) {
        var type = new EnumType(QualifiedName.of(name), List.of(labels));
        add(new IfMissing(new CreateType(type)));
        return type;
    }

    /**
     * Drops an enum that no object uses. A rollback creates it again.
     *
     * @param name its name
     * @param labels its labels, in their order
     */
    default void dropEnum(String name, String... labels) {
        add(new DropType(new EnumType(QualifiedName.of(name), List.of(labels))));
    }

    /**
     * Adds a value to an enum, at its end unless {@code before} or {@code after} gives another position. A rollback leaves
     * it in place, since PostgreSQL cannot remove it. Use it in a later migration: PostgreSQL does not allow that in the
     * transaction that adds it.
     *
     * <pre>{@code
     * db.addEnumValue("order_status", "refunded").after("paid");
     * }</pre>
     *
     * @param type the enum
     * @param label the value
     * @return its position
     */
    default EnumLabel addEnumValue(String type, String label) {
        var added = new EnumLabel(QualifiedName.of(type), label);
        add(() -> List.of(added.operation()));
        return added;
    }

    /**
     * Renames a value of an enum.
     *
     * @param type the enum
     * @param from the old text
     * @param to the new text
     */
    default void renameEnumValue(String type, String from, String to) {
        add(new RenameEnumValue(QualifiedName.of(type), from, to));
    }

    /**
     * Creates a composite type.
     *
     * @param name its name
     * @param content declares its attributes
     */
    default void createType(String name, Consumer<? super Attributes> content) {
        add(new CreateType(Attributes.of(name, content)));
    }

    /**
     * Drops a composite type that no object uses. A rollback creates it again.
     *
     * @param name its name
     * @param content declares its attributes
     */
    default void dropType(String name, Consumer<? super Attributes> content) {
        add(new DropType(Attributes.of(name, content)));
    }

    /**
     * Adds an attribute to a composite type.
     *
     * @param type the composite type
     * @param name its name
     * @param attributeType its type, in SQL
     */
    default void addAttribute(String type, String name, String attributeType) {
        add(new AddAttribute(QualifiedName.of(type), Attributes.attribute(name, attributeType)));
    }

    /**
     * Drops an attribute of a composite type, with its values wherever the type is used.
     *
     * @param type the composite type
     * @param name its name
     * @param attributeType its type, in SQL
     */
    default void dropAttribute(String type, String name, String attributeType) {
        add(new DropAttribute(QualifiedName.of(type), Attributes.attribute(name, attributeType)));
    }

    /**
     * Changes the type of an attribute of a composite type that no table uses.
     *
     * @param type the composite type
     * @param name the attribute
     * @param from its old type, in SQL
     * @param to its new type, in SQL
     */
    default void changeAttribute(String type, String name, String from, String to) {
        add(new ChangeAttribute(QualifiedName.of(type), Attributes.attribute(name, from), new DataType<>(to)));
    }

    /**
     * Creates a range type.
     *
     * @param name its name
     * @param options its options, in SQL, such as {@code subtype = float8}
     */
    default void createRangeType(String name, String options) {
        add(new CreateType(new RangeType(QualifiedName.of(name), options)));
    }

    /**
     * Drops a range type that no object uses. A rollback creates it again.
     *
     * @param name its name
     * @param options its options, in SQL
     */
    default void dropRangeType(String name, String options) {
        add(new DropType(new RangeType(QualifiedName.of(name), options)));
    }

    /**
     * Creates a cast.
     *
     * @param source the source type, in SQL
     * @param target the target type, in SQL
     * @param sql how and when, such as {@code with inout as assignment}
     */
    default void createCast(String source, String target, @SqlPart(prefix = "create cast (a as b) ") String sql) {
        add(new CreateCast(new CastDefinition(new DataType<>(source), new DataType<>(target), sql)));
    }

    /**
     * Drops a cast. A rollback creates it again.
     *
     * @param source the source type, in SQL
     * @param target the target type, in SQL
     * @param sql how and when
     */
    default void dropCast(String source, String target, @SqlPart(prefix = "create cast (a as b) ") String sql) {
        add(new DropCast(new CastDefinition(new DataType<>(source), new DataType<>(target), sql)));
    }

    /**
     * Creates a collation.
     *
     * @param name its name
     * @param options its options, in SQL, such as {@code provider = icu, locale = 'de'}
     */
    default void createCollation(String name, String options) {
        add(new CreateCollation(new CollationDefinition(QualifiedName.of(name), options)));
    }

    /**
     * Drops a collation that no object uses. A rollback creates it again.
     *
     * @param name its name
     * @param options its options, in SQL
     */
    default void dropCollation(String name, String options) {
        add(new DropCollation(new CollationDefinition(QualifiedName.of(name), options)));
    }
}

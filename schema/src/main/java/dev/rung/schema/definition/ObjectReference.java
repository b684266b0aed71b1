package dev.rung.schema.definition;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An object by its kind and name. Immutable and thread-safe. The methods are meant to be imported statically:
 * {@code db.grant(SELECT).on(view("open_orders")).to("reporting")}.
 *
 * @param kind what it is
 * @param name its name; of what belongs to a table, the name in the table, without schema
 * @param table the table to which it belongs; empty where it belongs to none
 * @param arguments what a routine takes, in SQL; empty for all that are none
 * @since 0.1
 */
public record ObjectReference(
        ObjectKind kind, QualifiedName name, Optional<QualifiedName> table, Optional<String> arguments) {

    public ObjectReference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(arguments, "arguments");
    }

    /**
     * Returns a reference to an object that has a name of its own.
     *
     * @param kind what it is
     * @param name its name
     * @return the reference
     */
    public static ObjectReference object(ObjectKind kind, String name) {
        return new ObjectReference(kind, QualifiedName.of(name), Optional.empty(), Optional.empty());
    }

    /**
     * Returns a reference to an object of a table: a column, constraint, trigger, rule or policy.
     *
     * @param kind what it is
     * @param table the table
     * @param name its name
     * @return the reference
     */
    public static ObjectReference partOf(ObjectKind kind, String table, String name) {
        return new ObjectReference(
                kind,
                new QualifiedName(Optional.empty(), new Identifier(name)),
                Optional.of(QualifiedName.of(table)),
                Optional.empty());
    }

    /**
     * Returns a reference to an object that has a name of its own.
     *
     * @param kind what it is
     * @param name its name
     * @return the reference
     */
    public static ObjectReference object(ObjectKind kind, QualifiedName name) {
        return new ObjectReference(kind, name, Optional.empty(), Optional.empty());
    }

    /**
     * Returns a reference to an object that belongs to another: to a table, a composite type or a domain.
     *
     * @param kind what it is
     * @param owner the object that it belongs to
     * @param name its name in that
     * @return the reference
     */
    public static ObjectReference partOf(ObjectKind kind, QualifiedName owner, Identifier name) {
        return new ObjectReference(
                kind, new QualifiedName(Optional.empty(), name), Optional.of(owner), Optional.empty());
    }

    /**
     * Returns a reference to a function, procedure or aggregate.
     *
     * @param kind which of them
     * @param signature name and arguments, such as {@code total(integer)}
     * @return the reference
     */
    public static ObjectReference routine(ObjectKind kind, String signature) {
        var read = Signature.of(signature);
        return new ObjectReference(kind, read.name(), Optional.empty(), Optional.of(read.arguments()));
    }

    /**
     * Returns a reference to a schema.
     *
     * @param name its name
     * @return the reference
     */
    public static ObjectReference schema(String name) {
        return object(ObjectKind.SCHEMA, name);
    }

    /**
     * Returns a reference to a table.
     *
     * @param name its name
     * @return the reference
     */
    public static ObjectReference table(String name) {
        return object(ObjectKind.TABLE, name);
    }

    /**
     * Returns a reference to a column.
     *
     * @param table its table
     * @param name its name
     * @return the reference
     */
    public static ObjectReference column(String table, String name) {
        return partOf(ObjectKind.COLUMN, table, name);
    }

    /**
     * Returns a reference to a view.
     *
     * @param name its name
     * @return the reference
     */
    public static ObjectReference view(String name) {
        return object(ObjectKind.VIEW, name);
    }

    /**
     * Returns a reference to a materialized view.
     *
     * @param name its name
     * @return the reference
     */
    public static ObjectReference materializedView(String name) {
        return object(ObjectKind.MATERIALIZED_VIEW, name);
    }

    /**
     * Returns a reference to a sequence.
     *
     * @param name its name
     * @return the reference
     */
    public static ObjectReference sequence(String name) {
        return object(ObjectKind.SEQUENCE, name);
    }

    /**
     * Returns a reference to an enum, a composite or a range type.
     *
     * @param name its name
     * @return the reference
     */
    public static ObjectReference type(String name) {
        return object(ObjectKind.TYPE, name);
    }

    /**
     * Returns a reference to a domain.
     *
     * @param name its name
     * @return the reference
     */
    public static ObjectReference domain(String name) {
        return object(ObjectKind.DOMAIN, name);
    }

    /**
     * Returns a reference to a function.
     *
     * @param signature name and arguments, such as {@code total(integer)}
     * @return the reference
     */
    public static ObjectReference function(String signature) {
        return routine(ObjectKind.FUNCTION, signature);
    }

    /**
     * Returns a reference to a procedure.
     *
     * @param signature name and arguments, such as {@code clean(integer)}
     * @return the reference
     */
    public static ObjectReference procedure(String signature) {
        return routine(ObjectKind.PROCEDURE, signature);
    }

    /**
     * Returns this object under another name.
     *
     * @param to the name
     * @return the reference
     */
    public ObjectReference renamed(Identifier to) {
        return new ObjectReference(kind, name.sibling(to), table, arguments);
    }

    /**
     * Returns this object in another schema.
     *
     * @param to the schema
     * @return the reference
     */
    public ObjectReference moved(Identifier to) {
        return new ObjectReference(kind, new QualifiedName(Optional.of(to), name.name()), table, arguments);
    }

    /** Returns kind and name as people write them. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + ' '
                + table.map(in -> in + ".").orElse("")
                + name
                + arguments.map("(%s)"::formatted).orElse("");
    }
}

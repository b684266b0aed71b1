package dev.rung.junit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of an error of the server. It is read only for what JDBC says nowhere else, and only here: names, which are the same
 * in every language, and English words, without which the advice of a test is less exact and its verdict the same.
 */
record ServerMessage(String text) {

    /** The first two names of a message about a null are those of the column and the table. */
    private static final Pattern COLUMN =
            Pattern.compile("[\"«„“](?<column>\\w+)[\"»“”][^\"«„“]*[\"«„“](?<table>[^\"»“”]+)[\"»“”]");

    /** The name of the type; the text itself is masked, because it may be a secret. */
    private static final Pattern TYPE =
            Pattern.compile("\\b(?:type|enum) (?<type>[a-z][\\w .]*?)(?=: | \\(| [A-Z]\\w+:|$)", Pattern.MULTILINE);

    private static final Pattern ENUM = Pattern.compile("\\benum\\b");

    private static final Pattern EXISTS = Pattern.compile(
            "\\b(?<kind>role|tablespace) \"(?<name>[^\"]+)\" already exists|pg_replication_origin_roname_index");

    /** A column of a table, which is named without its schema. */
    record Column(String table, String name) {}

    /** An object of the whole server that exists already. */
    record ExistingObject(Kind kind, String name) {

        enum Kind {
            ROLE,
            TABLESPACE,
            /** Its name is not in the message. */
            REPLICATION_ORIGIN
        }
    }

    /** Returns the column of a message about a null. */
    Optional<Column> column() {
        var names = COLUMN.matcher(text);
        return names.find() ? Optional.of(new Column(names.group("table"), names.group("column"))) : Optional.empty();
    }

    /** Returns the type as a value of which a text could not be read. */
    Optional<String> type() {
        var type = TYPE.matcher(text);
        return type.find() ? Optional.of(type.group("type")) : Optional.empty();
    }

    /** Returns whether the message is about a value of an enum. */
    boolean namesEnum() {
        return ENUM.matcher(text).find();
    }

    /** Returns the object that could not be created, because it exists. */
    Optional<ExistingObject> existingObject() {
        var exists = EXISTS.matcher(text);
        if (!exists.find()) {
            return Optional.empty();
        }
        var name = exists.group("name");
        if (name == null) {
            return Optional.of(new ExistingObject(ExistingObject.Kind.REPLICATION_ORIGIN, ""));
        }
        var kind = exists.group("kind").equals("role") ? ExistingObject.Kind.ROLE : ExistingObject.Kind.TABLESPACE;
        return Optional.of(new ExistingObject(kind, name));
    }
}

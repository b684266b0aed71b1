package dev.rung.sqlcheck.internal.lint;

import static java.util.function.Predicate.not;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which table or view a name means, as far as one method shows: by the schemas that it names, its temporary tables and the
 * {@code search_path} that it sets. Two names of one table have the same key; of a path that was not set, {@code public} is
 * taken to be the first. Changes with each statement that is added; not thread-safe.
 */
final class TableNames {

    private static final String PUBLIC = "public";
    private static final String TEMPORARY = "pg_temp";

    /** Entries of paths in which no tables are created; there is hardly ever a schema of the user's name. */
    private static final Set<String> WITHOUT_TABLES = Set.of("", "$user", "pg_catalog");

    private static final Set<String> WITH_ROWS =
            Set.of("OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_FOREIGN_TABLE");

    private final Set<String> seen = new HashSet<>();
    private List<String> path = List.of();

    /**
     * A table that has another name from now on.
     *
     * @param from the key that it had
     * @param to the key that it has
     */
    record Renaming(String from, String to) {}

    /** Returns the key of a table that a statement is about. */
    String key(Node relation) {
        return isMarkedTemporary(relation)
                ? join(TEMPORARY, relation.text("relname"))
                : key(relation.text("schemaname"), relation.text("relname"));
    }

    /** Returns the key of a table that is written with its schema, or without. */
    String key(String written) {
        String name = Names.last(written);
        return key(written.substring(0, Math.max(0, written.length() - name.length() - 1)), name);
    }

    private String key(String schema, String name) {
        if (!schema.isEmpty()) {
            return join(schema, name);
        }
        return Stream.concat(Stream.of(TEMPORARY), path.stream())
                .map(each -> join(each, name))
                .filter(seen::contains)
                .findFirst()
                .orElseGet(() -> join(first(), name));
    }

    /** Returns whether only this session sees it. */
    boolean isTemporary(Node relation) {
        return isTemporary(key(relation));
    }

    static boolean isTemporary(String key) {
        return key.startsWith(TEMPORARY + ".");
    }

    /** Returns the key of the table or view that a statement creates. */
    Optional<String> madeBy(Statement statement) {
        var node = statement.node();
        var relation = switch (statement.kind()) {
            case "CreateStmt" -> node.child("relation");
            case "CreateForeignTableStmt" -> node.child("base").child("relation");
            case "CreateTableAsStmt" -> node.child("into").child("rel");
            case "ViewStmt" -> node.child("view");
            case "SelectStmt" -> selectedInto(node);
            default -> Node.none();
        };
        return relation.has("relname") ? Optional.of(keyOfNew(relation)) : Optional.empty();
    }

    /** Of a union, the first part says where the rows go. */
    private static Node selectedInto(Node select) {
        var first = select;
        while (first.has("larg")) {
            first = first.child("larg");
        }
        return first.child("intoClause").child("rel");
    }

    private String keyOfNew(Node relation) {
        String schema = relation.text("schemaname");
        return isMarkedTemporary(relation) || !schema.isEmpty()
                ? key(relation)
                : join(first(), relation.text("relname"));
    }

    /** Returns what a statement gives another name, or another schema. */
    Optional<Renaming> renamedBy(Statement statement) {
        var node = statement.node();
        var relation = node.child("relation");
        return switch (statement.kind()) {
            case "RenameStmt" ->
                WITH_ROWS.contains(node.text("renameType"))
                        ? Optional.of(new Renaming(key(relation), besides(key(relation), node.text("newname"))))
                        : Optional.empty();
            case "AlterObjectSchemaStmt" ->
                WITH_ROWS.contains(node.text("objectType"))
                        ? Optional.of(
                                new Renaming(key(relation), join(node.text("newschema"), relation.text("relname"))))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String besides(String key, String name) {
        return key.substring(0, key.length() - Names.last(key).length()) + name;
    }

    /** Returns the keys of the tables and views that a statement drops. */
    Stream<String> droppedBy(Statement statement) {
        return WITH_ROWS.stream()
                .flatMap(kind -> Names.dropped(statement, kind))
                .map(this::key);
    }

    /** Adds a table that was created without SQL. */
    void made(String written) {
        seen.add(key(written));
    }

    /** Takes note of what a statement does to names. */
    void did(Statement statement) {
        droppedBy(statement).toList().forEach(seen::remove);
        madeBy(statement).ifPresent(seen::add);
        renamedBy(statement).ifPresent(renaming -> {
            seen.remove(renaming.from());
            seen.add(renaming.to());
        });
        SearchPath.setBy(statement)
                .ifPresent(set -> path =
                        set.stream().filter(not(WITHOUT_TABLES::contains)).toList());
    }

    private String first() {
        return path.isEmpty() ? PUBLIC : path.get(0);
    }

    private static boolean isMarkedTemporary(Node relation) {
        return "t".equals(relation.text("relpersistence"));
    }

    private static String join(String schema, String name) {
        return schema.equals(PUBLIC) ? name : schema + "." + name;
    }
}

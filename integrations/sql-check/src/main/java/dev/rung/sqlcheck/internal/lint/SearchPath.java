package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a statement sets the {@code search_path} to. */
final class SearchPath {

    private static final String NAME = "search_path";

    private SearchPath() {}

    /** Returns the schemas in their order, none where it is the server's own; empty for what does not set it. */
    static Optional<List<String>> setBy(Statement statement) {
        return switch (statement.kind()) {
            case "VariableSetStmt" -> bySet(statement.node());
            case "SelectStmt" ->
                statement
                        .node()
                        .children("targetList", "ResTarget")
                        .map(target -> target.child("val").child("FuncCall"))
                        .filter(SearchPath::isSetConfig)
                        .map(call -> call.children("args", "A_Const")
                                .map(Names::ofConstant)
                                .toList())
                        .filter(values -> values.size() > 1 && values.get(0).equals(NAME))
                        .map(values -> schemas(values.get(1)))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> bySet(Node set) {
        if ("VAR_RESET_ALL".equals(set.text("kind"))) {
            return Optional.of(List.of());
        }
        return NAME.equals(set.text("name")) && !"VAR_SET_CURRENT".equals(set.text("kind"))
                ? Optional.of(
                        set.children("args", "A_Const").map(Names::ofConstant).toList())
                : Optional.empty();
    }

    private static boolean isSetConfig(Node call) {
        return "set_config".equals(Names.last(Names.of(call.children("funcname"))));
    }

    private static List<String> schemas(String written) {
        return Arrays.stream(written.split(","))
                .map(schema -> schema.strip().replace("\"", ""))
                .toList();
    }
}

package dev.rung.sqlcheck.own;

import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** The {@code search_path} from one statement of a text to the next. */
final class PathInForce {

    /** Nothing of others is found with it. */
    private static final Pattern OWN = Pattern.compile("\"?pg_catalog\"?, \"?pg_temp\"?");

    /** A text without these leaves the path as it is. */
    private static final Pattern CHANGE = Pattern.compile("search_path|set_config|reset |discard ");

    private String path;

    PathInForce(String reported) {
        this.path = reported;
    }

    /** Returns whether all of a text is sent under Rung's own path; the longest of them are, and take long to parse. */
    boolean isOwnFor(String text) {
        return isOwn() && !CHANGE.matcher(text).find();
    }

    /** Returns whether {@code statement}, the next one, is sent under a path that is not Rung's own. */
    boolean isOthersAt(Statement statement) {
        var isOthers = !isOwn();
        follow(statement);
        return isOthers;
    }

    private boolean isOwn() {
        return OWN.matcher(path).matches();
    }

    /** What is set in a way that is not read here counts as somebody else's path. */
    private void follow(Statement statement) {
        if (statement.is("VariableSetStmt") || statement.is("TransactionStmt") || statement.is("DoStmt")) {
            path = "?";
        }
        statement.node().all("FuncCall").map(PathInForce::arguments).forEach(this::called);
    }

    /** Each setting of one {@code select} is in force for the next statement only. */
    private void called(List<String> arguments) {
        if (arguments.isEmpty()) {
            return;
        }
        if (arguments.get(0).equals("search_path")) {
            path = arguments.get(1);
        } else if (arguments.get(0).isEmpty()) {
            path = "?";
        }
    }

    /** Returns name and value that a call of {@code set_config} has, as far as they are constants; nothing for other calls. */
    private static List<String> arguments(Node call) {
        var isSetConfig = call.children("funcname", "String")
                .anyMatch(part -> part.text("sval").equals("set_config"));
        return isSetConfig
                ? call.children("args").stream()
                        .map(argument -> argument.child("A_Const").child("sval").text("sval"))
                        .toList()
                : List.of();
    }
}

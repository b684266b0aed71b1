package dev.rung.sqlcheck.own;

import dev.rung.sqlcheck.internal.grammar.Grammar;
import dev.rung.sqlcheck.internal.grammar.Verdict;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.PlpgsqlExpressions;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a statement leaves to the {@code search_path}: functions, operators, types, collations and relations of the server
 * without their schema, and the words that take an operator from the path because they have no qualified form.
 *
 * @param grammar PostgreSQL's own
 * @param relations the names of the server's own relations; others without a schema are the user's, and meant to be found
 *     with the path
 */
record UnqualifiedNames(Grammar grammar, Set<String> relations) {

    /** In these, expressions are ours; in {@code create table} and the like they are what the user wrote. */
    private static final Set<String> OURS = Set.of("SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt");

    /** What a comparison of an operator is called in the tree, where SQL has a word and no operator for it. */
    private static final Set<String> SYMBOLS = Set.of("AEXPR_OP", "AEXPR_OP_ANY", "AEXPR_OP_ALL");

    /** Returns the statements of {@code sql}. */
    List<Statement> statements(String sql) {
        if (grammar.parse(sql) instanceof Verdict.Valid valid) {
            return Statement.read(valid.text(), valid.tree());
        }
        throw new IllegalArgumentException(grammar.parse(sql) + ": " + sql);
    }

    /** Returns what {@code statement} leaves to the path, in words; nothing where it is all the user's. */
    List<String> of(Statement statement) {
        if (statement.is("DoStmt")) {
            return PlpgsqlExpressions.of(statement.text(), grammar).stream()
                    .flatMap(inner -> statements(inner).stream())
                    .flatMap(inner -> of(inner).stream())
                    .toList();
        }
        return OURS.contains(statement.kind()) ? of(statement.node()) : List.of();
    }

    private List<String> of(Node tree) {
        var withs =
                tree.all("CommonTableExpr").map(with -> with.text("ctename")).collect(Collectors.toSet());
        return Stream.of(
                        bare(tree, "FuncCall", "funcname", "function"),
                        tree.all("A_Expr").flatMap(UnqualifiedNames::operator),
                        tree.all("SubLink").flatMap(UnqualifiedNames::sublink),
                        bare(tree, "typeName", "names", "type"),
                        bare(tree, "TypeName", "names", "type"),
                        bare(tree, "CollateClause", "collname", "collation"),
                        bare(tree, "SortBy", "useOp", "operator"),
                        tree.all("CaseExpr")
                                .filter(node -> node.has("arg"))
                                .map(node -> "case ... when, which compares"),
                        tree.all("JoinExpr")
                                .filter(node -> node.has("usingClause") || node.isSet("isNatural"))
                                .map(node -> "join ... using"),
                        Stream.of("RangeVar", "relation")
                                .flatMap(tree::all)
                                .filter(node -> node.text("schemaname").isEmpty())
                                .map(node -> node.text("relname"))
                                .filter(name -> relations.contains(name) && !withs.contains(name))
                                .map(name -> "relation " + name))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<String> bare(Node tree, String kind, String names, String word) {
        return tree.all(kind)
                .map(node -> name(node, names))
                .filter(name -> !name.isEmpty() && !name.contains("."))
                .map(name -> word + ' ' + name);
    }

    private static Stream<String> operator(Node expression) {
        var name = name(expression, "name");
        if (!SYMBOLS.contains(expression.text("kind"))) {
            return Stream.of(expression.text("kind") + ", which has no qualified form");
        }
        return name.startsWith("pg_catalog.") ? Stream.empty() : Stream.of("operator " + name);
    }

    private static Stream<String> sublink(Node sublink) {
        return switch (sublink.text("subLinkType")) {
            case "ANY_SUBLINK", "ALL_SUBLINK", "ROWCOMPARE_SUBLINK" -> sublinkOperator(name(sublink, "operName"));
            default -> Stream.empty();
        };
    }

    private static Stream<String> sublinkOperator(String name) {
        if (name.startsWith("pg_catalog.")) {
            return Stream.empty();
        }
        return Stream.of(name.isEmpty() ? "in (select ...)" : "operator " + name);
    }

    private static String name(Node node, String list) {
        return node.children(list, "String").map(part -> part.text("sval")).collect(Collectors.joining("."));
    }
}

package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where PostgreSQL converts a text to a value of one enum, as far as the method shows it. What may be of another type is left
 * out.
 */
final class EnumUses {

    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=");
    private static final Set<String> KINDS = Set.of("AEXPR_OP", "AEXPR_IN", "AEXPR_DISTINCT", "AEXPR_NOT_DISTINCT");
    private static final List<String> OTHER_NAMES = List.of("RangeSubselect", "RangeFunction", "CommonTableExpr");

    private final Statement statement;
    private final Node node;
    private final String type;
    private final KnownColumns columns;

    EnumUses(Statement statement, String type, KnownColumns before) {
        this.statement = statement;
        this.node = statement.node();
        this.type = type;
        this.columns = before.copy();
        columns.did(statement);
    }

    Stream<Node> constants() {
        return Stream.of(casts(), defaults(), assigned(), inserted(), compared())
                .flatMap(Function.identity())
                .filter(value -> value.has("A_Const"))
                .map(value -> value.child("A_Const"));
    }

    private Stream<Node> casts() {
        return node.all("TypeCast")
                .filter(cast -> isEnum(Columns.wholeType(cast)))
                .map(cast -> cast.child("arg"));
    }

    private Stream<Node> defaults() {
        var defined = statement.is("CreateDomainStmt") ? Stream.of(node) : Columns.definedBy(statement);
        var altered = node.children("cmds", "AlterTableCmd")
                .filter(command -> "AT_ColumnDefault".equals(command.text("subtype")))
                .filter(command -> isEnum(typeOf(command.text("name"))))
                .map(command -> command.child("def"));
        return Stream.concat(
                altered,
                defined.filter(column -> isEnum(Columns.wholeType(column)))
                        .flatMap(column -> column.children("constraints", "Constraint"))
                        .filter(constraint -> "CONSTR_DEFAULT".equals(constraint.text("contype")))
                        .map(constraint -> constraint.child("raw_expr")));
    }

    private Stream<Node> assigned() {
        var update = statement.is("UpdateStmt") ? node : node.child("onConflictClause");
        return update.children("targetList", "ResTarget")
                .filter(target -> !target.has("indirection") && isEnum(typeOf(target.text("name"))))
                .map(target -> target.child("val"));
    }

    private Stream<Node> inserted() {
        var named = node.children("cols", "ResTarget")
                .map(column -> column.text("name"))
                .toList();
        var into = named.isEmpty() ? columns.columns(node.child("relation")) : named;
        var select = node.child("selectStmt").child("SelectStmt");
        var selected = select.children("targetList", "ResTarget")
                .map(target -> target.child("val"))
                .toList();
        return Stream.concat(
                        Stream.of(selected),
                        select.children("valuesLists", "List").map(row -> row.children("items")))
                .flatMap(row -> Stream.iterate(0, i -> i < Math.min(row.size(), into.size()), i -> i + 1)
                        .filter(i -> isEnum(typeOf(into.get(i))))
                        .map(row::get));
    }

    private Stream<Node> compared() {
        return node.all("A_Expr")
                .filter(comparison -> KINDS.contains(comparison.text("kind"))
                        && COMPARISONS.contains(Names.of(comparison.children("name"))))
                .flatMap(comparison -> Stream.concat(
                        besides(comparison.child("lexpr"), comparison.child("rexpr")),
                        besides(comparison.child("rexpr"), comparison.child("lexpr"))));
    }

    private Stream<Node> besides(Node side, Node other) {
        if (!side.has("ColumnRef")
                || !isEnum(compared(Names.list(side.child("ColumnRef").children("fields"))))) {
            return Stream.empty();
        }
        return other.has("List") ? other.child("List").children("items").stream() : Stream.of(other);
    }

    /** Returns the type of a column by the name that an expression has for it; empty where it may be of another table. */
    private String compared(List<String> name) {
        if (statement.is("CreateDomainStmt")) {
            return name.equals(List.of("value")) ? Columns.wholeType(node) : "";
        }
        return onlyTable()
                .filter(table -> name.size() == 1 || name.get(0).equals(nameWithin(table)))
                .map(table -> columns.type(table, name.get(name.size() - 1)))
                .orElse("");
    }

    private Optional<Node> onlyTable() {
        var tables = Stream.concat(
                        Stream.of(node.child("relation")).filter(table -> table.has("relname")), node.all("RangeVar"))
                .toList();
        return tables.size() == 1
                        && OTHER_NAMES.stream()
                                .allMatch(kind -> node.all(kind).findAny().isEmpty())
                ? Optional.of(tables.get(0))
                : Optional.empty();
    }

    private static String nameWithin(Node table) {
        return table.has("alias") ? table.child("alias").text("aliasname") : table.text("relname");
    }

    private String typeOf(String column) {
        return columns.type(node.child("relation"), column);
    }

    /** A name without schema may be the same type. */
    private boolean isEnum(String other) {
        boolean both = type.contains(".") && other.contains(".");
        return both ? type.equals(other) : Names.last(type).equals(Names.last(other));
    }
}

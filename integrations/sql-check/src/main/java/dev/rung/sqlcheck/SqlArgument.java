package dev.rung.sqlcheck;

import com.sun.source.util.TreePath;
import dev.rung.sql.Sql;
import dev.rung.sql.SqlPart;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * An expression that a method takes for SQL.
 *
 * @param expression the expression
 * @param prefix the text that completes it to a statement, before it
 * @param suffix the text that completes it to a statement, after it
 * @param receiver the method that takes it
 */
record SqlArgument(TreePath expression, String prefix, String suffix, Receiver receiver) implements Step {

    private static final Set<String> MARKS = Set.of(Sql.class.getName(), SqlPart.class.getName());

    /** Whether {@code ?} is a parameter. */
    enum Parameters {
        NONE,
        QUESTION_MARKS
    }

    /**
     * A method that takes SQL.
     *
     * @param name its name
     * @param parameters how the SQL marks the values that are sent apart from it
     */
    record Receiver(String name, Parameters parameters) {

        static Receiver of(ExecutableElement method) {
            var parameters = method.isVarArgs() ? Parameters.QUESTION_MARKS : Parameters.NONE;
            return new Receiver(method.getSimpleName().toString(), parameters);
        }
    }

    static SqlArgument of(TreePath expression, AnnotationMirror sql, ExecutableElement method) {
        return new SqlArgument(expression, value(sql, "prefix"), value(sql, "suffix"), Receiver.of(method));
    }

    Parameters parameters() {
        return receiver.parameters();
    }

    /** Returns whether it is a whole statement, or several. */
    boolean isWhole() {
        return prefix.isEmpty();
    }

    private static String value(AnnotationMirror annotation, String name) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .map(Map.Entry::getValue)
                .map(AnnotationValue::getValue)
                .map(String.class::cast)
                .findFirst()
                .orElse("");
    }

    /** Returns the annotation of a parameter that takes SQL; empty for others. */
    static Optional<? extends AnnotationMirror> mark(VariableElement parameter) {
        return parameter.getAnnotationMirrors().stream()
                .filter(annotation -> MARKS.contains(
                        ((TypeElement) annotation.getAnnotationType().asElement())
                                .getQualifiedName()
                                .toString()))
                .findFirst();
    }

    /** Returns the statement that the grammar is asked about, each character at its index in {@code sql}. */
    PositionedText statement(String sql) {
        var inner = parameters() == Parameters.QUESTION_MARKS ? Placeholders.number(sql) : whole(sql);
        return new PositionedText.Builder()
                .append(prefix, 0)
                .append(inner)
                .append(suffix, sql.length())
                .build();
    }

    private static PositionedText whole(String sql) {
        var text = new PositionedText.Builder();
        for (int i = 0; i < sql.length(); i++) {
            text.append(sql.charAt(i), i);
        }
        return text.build();
    }
}

package dev.rung.schema.definition;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An EXCLUDE constraint.
 *
 * @param name its name
 * @param method the access method of its index, such as {@code gist}
 * @param elements what is compared, and how
 * @param where for which rows; empty for all
 * @param timing when it is checked
 * @since 0.1
 */
public record ExclusionConstraint(
        Identifier name, Identifier method, List<Element> elements, Optional<String> where, ConstraintTiming timing)
        implements ConstraintDefinition {
    /** Keeps a copy of the elements. */
    public ExclusionConstraint {
        elements = List.copyOf(elements);
    }

    @Override
    public List<Identifier> namedColumns() {
        return elements.stream()
                .flatMap(element -> element.key().namedColumn().stream())
                .toList();
    }

    @Override
    public List<String> expressions() {
        return Stream.concat(
                        elements.stream().flatMap(element -> element.key().expressionSql().stream()), where.stream())
                .toList();
    }

    @Override
    public boolean hasIndex() {
        return true;
    }

    @Override
    public ExclusionConstraint withName(Identifier other) {
        return new ExclusionConstraint(other, method, elements, where, timing);
    }

    @Override
    public ExclusionConstraint mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> sql) {
        var mapped = elements.stream()
                .map(element -> new Element(element.key().mapColumns(column, sql), element.operator()))
                .toList();
        return new ExclusionConstraint(name, method, mapped, where.map(sql), timing);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.exclusion(this);
    }

    /**
     * One comparison.
     *
     * @param key what is compared
     * @param operator the operator, such as {@code &&}
     */
    public record Element(IndexKey key, String operator) {}
}

package dev.rung.model;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ConstraintDefinition.Check;
import dev.rung.schema.definition.ConstraintDefinition.Exclusion;
import dev.rung.schema.definition.ConstraintDefinition.ForeignKey;
import dev.rung.schema.definition.ConstraintDefinition.NotNull;
import dev.rung.schema.definition.ConstraintDefinition.PrimaryKey;
import dev.rung.schema.definition.ConstraintDefinition.Unique;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names in constraints: their own, and those of what they are on. */
final class ConstraintNames {

    private ConstraintNames() {}

    static ConstraintDefinition named(ConstraintDefinition constraint, Identifier name) {
        if (constraint instanceof Check check) {
            return new Check(name, check.sql(), check.inheritance());
        }
        if (constraint instanceof NotNull notNull) {
            return new NotNull(name, notNull.column());
        }
        if (constraint instanceof ForeignKey key) {
            return new ForeignKey(name, key.columns(), key.target(), key.onDelete(), key.onUpdate(), key.timing());
        }
        if (constraint instanceof PrimaryKey key) {
            return new PrimaryKey(name, key.columns(), key.include(), key.timing());
        }
        if (constraint instanceof Unique key) {
            return new Unique(name, key.columns(), key.include(), key.nulls(), key.timing());
        }
        var exclusion = (Exclusion) constraint;
        return new Exclusion(name, exclusion.method(), exclusion.elements(), exclusion.where(), exclusion.timing());
    }

    /** Returns the foreign key to the same columns of another table; what is none stays as it is. */
    static ConstraintDefinition referringTo(ConstraintDefinition constraint, QualifiedName from, QualifiedName to) {
        if (constraint instanceof ForeignKey key && key.target().table().equals(from)) {
            var target = new ForeignKey.Target(to, key.target().columns());
            return new ForeignKey(key.name(), key.columns(), target, key.onDelete(), key.onUpdate(), key.timing());
        }
        return constraint;
    }

    static List<Identifier> columns(List<IndexKey> keys) {
        return keys.stream()
                .map(IndexKey::source)
                .filter(IndexKey.Column.class::isInstance)
                .map(source -> ((IndexKey.Column) source).name())
                .toList();
    }

    static List<Identifier> both(List<Identifier> some, List<Identifier> more) {
        var both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    /** Returns whether the constraint goes when its column does. */
    static boolean uses(ConstraintDefinition constraint, Identifier column) {
        return constraint.namedColumns().contains(column)
                || expressions(constraint).anyMatch(sql -> SqlText.mentions(sql, column));
    }

    private static Stream<String> expressions(ConstraintDefinition constraint) {
        if (constraint instanceof Check check) {
            return Stream.of(check.sql());
        }
        if (constraint instanceof Exclusion exclusion) {
            return expressions(
                    exclusion.elements().stream().map(Exclusion.Element::key).toList(), exclusion.where());
        }
        return Stream.empty();
    }

    static Stream<String> expressions(List<IndexKey> keys, Optional<String> where) {
        var inKeys = keys.stream()
                .map(IndexKey::source)
                .filter(IndexKey.Expression.class::isInstance)
                .map(source -> ((IndexKey.Expression) source).sql());
        return Stream.concat(inKeys, where.stream());
    }
}

package dev.rung.schema;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ConstraintTiming;
import dev.rung.schema.definition.ExclusionConstraint;
import dev.rung.schema.definition.ExclusionConstraint.Element;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.sql.SqlPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An exclusion constraint that is being written: no two rows compare true in all that is named. Belongs to one call of a
 * migration.
 *
 * @since 0.1
 */
public final class Exclusion {

    private final Optional<Identifier> name;
    private final List<Element> elements = new ArrayList<>();
    private Identifier method = new Identifier("gist");
    private Optional<String> where = Optional.empty();
    private ConstraintTiming timing = ConstraintTiming.IMMEDIATE;

    Exclusion(Optional<Identifier> name) {
        this.name = name;
    }

    /**
     * Sets the access method; the default is gist.
     *
     * @param accessMethod its name
     * @return this
     */
    public Exclusion using(String accessMethod) {
        method = new Identifier(accessMethod);
        return this;
    }

    /**
     * Compares a column.
     *
     * @param column the column
     * @param operator the operator, such as {@code =} or {@code &&}
     * @return this
     */
    public Exclusion with(String column, String operator) {
        return with(IndexKey.column(column), operator);
    }

    /**
     * Compares a column or an expression.
     *
     * @param key what is compared
     * @param operator the operator, such as {@code =} or {@code &&}
     * @return this
     */
    public Exclusion with(IndexKey key, String operator) {
        elements.add(new Element(key, operator));
        return this;
    }

    /**
     * Adds a WHERE predicate: the constraint covers a subset of the rows.
     *
     * @param condition the predicate, in SQL
     * @return this
     */
    public Exclusion where(@SqlPart(prefix = "select (", suffix = ")") String condition) {
        where = Optional.of(condition);
        return this;
    }

    /**
     * Makes the constraint DEFERRABLE: a transaction can have it checked at its end.
     *
     * @return this
     */
    public Exclusion deferrable() {
        timing = ConstraintTiming.DEFERRABLE;
        return this;
    }

    /**
     * Makes the constraint DEFERRABLE INITIALLY DEFERRED: it is checked at the end of the transaction.
     *
     * @return this
     */
    public Exclusion deferred() {
        timing = ConstraintTiming.DEFERRED;
        return this;
    }

    NamedDraft<ConstraintDefinition> draft() {
        return new Draft(this);
    }

    private record Draft(Exclusion exclusion) implements NamedDraft<ConstraintDefinition> {

        @Override
        public Optional<Identifier> name() {
            return exclusion.name;
        }

        @Override
        public List<String> nameParts() {
            var keys = exclusion.elements.stream().map(element -> Index.namePart(element.key()));
            return Stream.concat(keys, Stream.of("excl")).toList();
        }

        @Override
        public ConstraintDefinition as(Identifier known, QualifiedName table) {
            if (exclusion.elements.isEmpty()) {
                throw new IllegalArgumentException(
                        "the exclusion %s of table %s compares nothing: add with(column, operator)"
                                .formatted(known, table));
            }
            return new ExclusionConstraint(
                    known, exclusion.method, exclusion.elements, exclusion.where, exclusion.timing);
        }
    }
}

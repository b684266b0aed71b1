package dev.rung.schema;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ConstraintTiming;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.NullsDistinct;
import dev.rung.schema.definition.PrimaryKeyConstraint;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.UniqueConstraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A primary key or unique constraint that is being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class KeyConstraint {

    private final Draft draft;

    private KeyConstraint(Draft draft) {
        this.draft = draft;
    }

    KeyConstraint(List<Identifier> columns, Kind kind) {
        this(new Draft(columns, kind));
    }

    Draft draft() {
        return draft;
    }

    /**
     * Names the constraint.
     *
     * @param name its name
     * @return this
     */
    public KeyConstraint named(String name) {
        draft.name = Optional.of(new Identifier(name));
        return this;
    }

    /**
     * Adds INCLUDE columns to its index.
     *
     * @param columns the columns
     * @return this
     */
    public KeyConstraint include(String... columns) {
        Arrays.stream(columns).map(Identifier::new).forEach(draft.include::add);
        return this;
    }

    /**
     * Makes it NULLS NOT DISTINCT; PostgreSQL 15 and later, and not for a primary key.
     *
     * @return this
     */
    public KeyConstraint nullsNotDistinct() {
        draft.nulls = NullsDistinct.NOT_DISTINCT;
        return this;
    }

    /**
     * Makes the constraint DEFERRABLE: a transaction can have it checked at its end.
     *
     * @return this
     */
    public KeyConstraint deferrable() {
        draft.timing = ConstraintTiming.DEFERRABLE;
        return this;
    }

    /**
     * Makes the constraint DEFERRABLE INITIALLY DEFERRED: it is checked at the end of the transaction.
     *
     * @return this
     */
    public KeyConstraint deferred() {
        draft.timing = ConstraintTiming.DEFERRED;
        return this;
    }

    enum Kind {
        PRIMARY_KEY,
        UNIQUE
    }

    static final class Draft implements NamedDraft<ConstraintDefinition> {

        private final List<Identifier> columns;
        private final Kind kind;
        private final List<Identifier> include = new ArrayList<>();
        private Optional<Identifier> name = Optional.empty();
        private NullsDistinct nulls = NullsDistinct.DISTINCT;
        private ConstraintTiming timing = ConstraintTiming.IMMEDIATE;

        private Draft(List<Identifier> columns, Kind kind) {
            this.columns = columns;
            this.kind = kind;
        }

        @Override
        public Optional<Identifier> name() {
            return name;
        }

        @Override
        public List<String> nameParts() {
            return kind == Kind.PRIMARY_KEY
                    ? List.of("pkey")
                    : Stream.concat(columns.stream().map(Identifier::value), Stream.of("key"))
                            .toList();
        }

        @Override
        public ConstraintDefinition as(Identifier known, QualifiedName table) {
            return kind == Kind.PRIMARY_KEY
                    ? new PrimaryKeyConstraint(known, columns, include, timing)
                    : new UniqueConstraint(known, columns, include, nulls, timing);
        }
    }
}

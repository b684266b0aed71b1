package dev.rung.schema;

import dev.rung.schema.definition.ConstraintTiming;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ReferenceAction;
import java.util.stream.Stream;

/**
 * A foreign key without the referenced columns. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class ForeignKey {

    private final ForeignKeyDraft draft;

    ForeignKey(ForeignKeyDraft draft) {
        this.draft = draft;
    }

    /**
     * Names the referenced table and columns.
     *
     * @param table the table
     * @param first its first column
     * @param more the others, which together are unique there
     * @return the foreign key
     */
    public Reference references(String table, String first, String... more) {
        draft.references(table, Stream.concat(Stream.of(first), Stream.of(more)));
        return new Reference(draft);
    }

    /**
     * A foreign key that is being written. Belongs to one call of a migration.
     *
     * @since 0.1
     */
    public static final class Reference {

        private final ForeignKeyDraft draft;

        private Reference(ForeignKeyDraft draft) {
            this.draft = draft;
        }

        /**
         * Names the constraint.
         *
         * @param name its name
         * @return this
         */
        public Reference named(String name) {
            draft.named(new Identifier(name));
            return this;
        }

        /**
         * Adds an ON DELETE action: what becomes of a row when the referenced row is deleted.
         *
         * @param action what becomes of it
         * @return this
         */
        public Reference onDelete(ReferenceAction action) {
            draft.onDelete(action);
            return this;
        }

        /**
         * Adds an ON UPDATE action: what becomes of a row when the referenced key changes.
         *
         * @param action what becomes of it
         * @return this
         */
        public Reference onUpdate(ReferenceAction action) {
            draft.onUpdate(action);
            return this;
        }

        /**
         * Makes the constraint DEFERRABLE: a transaction can have it checked at its end.
         *
         * @return this
         */
        public Reference deferrable() {
            draft.timing(ConstraintTiming.DEFERRABLE);
            return this;
        }

        /**
         * Makes the constraint DEFERRABLE INITIALLY DEFERRED: it is checked at the end of the transaction.
         *
         * @return this
         */
        public Reference deferred() {
            draft.timing(ConstraintTiming.DEFERRED);
            return this;
        }
    }
}

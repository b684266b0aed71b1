package dev.rung.schema;

import dev.rung.schema.definition.ConstraintTiming;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ReferenceAction;
import java.util.stream.Stream;

/**
 * A foreign key that refers to nothing yet. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class ForeignKey {

    private final ForeignKeyDraft draft;

    ForeignKey(ForeignKeyDraft draft) {
        this.draft = draft;
    }

    /**
     * Says to what it refers.
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
         * Gives the constraint a name.
         *
         * @param name its name
         * @return this
         */
        public Reference named(String name) {
            draft.named(new Identifier(name));
            return this;
        }

        /**
         * Says what becomes of a row when the other is deleted.
         *
         * @param action what becomes of it
         * @return this
         */
        public Reference onDelete(ReferenceAction action) {
            draft.onDelete(action);
            return this;
        }

        /**
         * Says what becomes of a row when the key of the other changes.
         *
         * @param action what becomes of it
         * @return this
         */
        public Reference onUpdate(ReferenceAction action) {
            draft.onUpdate(action);
            return this;
        }

        /**
         * Is checked at the end of a transaction that asks for it.
         *
         * @return this
         */
        public Reference deferrable() {
            draft.timing(ConstraintTiming.DEFERRABLE);
            return this;
        }

        /**
         * Is checked at the end of the transaction.
         *
         * @return this
         */
        public Reference deferred() {
            draft.timing(ConstraintTiming.DEFERRED);
            return this;
        }
    }
}

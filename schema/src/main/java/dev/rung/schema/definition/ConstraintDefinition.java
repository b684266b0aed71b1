package dev.rung.schema.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A constraint of a table. Its name is always known, so that it can be dropped.
 *
 * @since 0.1
 */
public sealed interface ConstraintDefinition {

    /**
     * Returns its name.
     *
     * @return the name, unique in its table
     */
    Identifier name();

    /**
     * Returns the columns of its own table that it names as such. Those within an expression, as in a check, are not among them.
     *
     * @return the columns, in the order in which it names them
     */
    List<Identifier> namedColumns();

    /**
     * A condition that every row meets.
     *
     * @param name its name
     * @param sql the condition
     * @param inheritance whether it holds for tables that inherit
     */
    record Check(Identifier name, String sql, Inheritance inheritance) implements ConstraintDefinition {

        @Override
        public List<Identifier> namedColumns() {
            return List.of();
        }
    }

    /** Whether a constraint holds for the tables that inherit from its own. */
    enum Inheritance {
        /** It does. */
        INHERITED,
        /** It does not. */
        NO_INHERIT
    }

    /**
     * A column that takes no null, as a constraint with a name; PostgreSQL 18 and later.
     *
     * @param name its name
     * @param column the column
     */
    record NotNull(Identifier name, Identifier column) implements ConstraintDefinition {

        @Override
        public List<Identifier> namedColumns() {
            return List.of(column);
        }
    }

    /**
     * A reference to the rows of another table.
     *
     * @param name its name
     * @param columns the columns that refer
     * @param target what they refer to
     * @param onDelete what becomes of a row whose target is deleted
     * @param onUpdate what becomes of a row whose target changes
     * @param timing when it is checked
     */
    record ForeignKey(
            Identifier name,
            List<Identifier> columns,
            Target target,
            ReferenceAction onDelete,
            ReferenceAction onUpdate,
            ConstraintTiming timing)
            implements ConstraintDefinition {

        /** Keeps a copy of the columns. */
        public ForeignKey {
            columns = List.copyOf(columns);
        }

        @Override
        public List<Identifier> namedColumns() {
            return columns;
        }

        /**
         * What a foreign key refers to.
         *
         * @param table the table
         * @param columns its columns, which are unique there
         */
        public record Target(QualifiedName table, List<Identifier> columns) {
            /** Keeps a copy of the columns. */
            public Target {
                columns = List.copyOf(columns);
            }
        }
    }

    /**
     * Columns that identify a row.
     *
     * @param name its name
     * @param columns the columns
     * @param include columns that its index holds beside them
     * @param timing when it is checked
     */
    record PrimaryKey(Identifier name, List<Identifier> columns, List<Identifier> include, ConstraintTiming timing)
            implements ConstraintDefinition {
        /** Keeps copies. */
        public PrimaryKey {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
        }

        @Override
        public List<Identifier> namedColumns() {
            return Stream.concat(columns.stream(), include.stream()).toList();
        }
    }

    /**
     * Columns whose values no two rows share.
     *
     * @param name its name
     * @param columns the columns
     * @param include columns that its index holds beside them
     * @param nulls whether two nulls are the same
     * @param timing when it is checked
     */
    record Unique(
            Identifier name,
            List<Identifier> columns,
            List<Identifier> include,
            NullsDistinct nulls,
            ConstraintTiming timing)
            implements ConstraintDefinition {
        /** Keeps copies. */
        public Unique {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
        }

        @Override
        public List<Identifier> namedColumns() {
            return Stream.concat(columns.stream(), include.stream()).toList();
        }
    }

    /**
     * A condition that no two rows meet together.
     *
     * @param name its name
     * @param method the access method of its index, such as {@code gist}
     * @param elements what is compared, and how
     * @param where for which rows; empty for all
     * @param timing when it is checked
     */
    record Exclusion(
            Identifier name, Identifier method, List<Element> elements, Optional<String> where, ConstraintTiming timing)
            implements ConstraintDefinition {
        /** Keeps a copy of the elements. */
        public Exclusion {
            elements = List.copyOf(elements);
        }

        @Override
        public List<Identifier> namedColumns() {
            return elements.stream()
                    .map(element -> element.key().source())
                    .flatMap(source ->
                            source instanceof IndexKey.Column column ? Stream.of(column.name()) : Stream.empty())
                    .toList();
        }

        /**
         * One comparison.
         *
         * @param key what is compared
         * @param operator the operator, such as {@code &&}
         */
        public record Element(IndexKey key, String operator) {}
    }
}

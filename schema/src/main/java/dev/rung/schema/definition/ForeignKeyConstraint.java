package dev.rung.schema.definition;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A foreign key.
 *
 * @param name its name
 * @param columns the referencing columns
 * @param target the referenced columns
 * @param onDelete what becomes of a row whose referenced row is deleted
 * @param onUpdate what becomes of a row whose referenced row changes
 * @param timing when it is checked
 * @since 0.1
 */
public record ForeignKeyConstraint(
        Identifier name,
        List<Identifier> columns,
        Target target,
        ReferenceAction onDelete,
        ReferenceAction onUpdate,
        ConstraintTiming timing)
        implements ConstraintDefinition {

    /** Keeps a copy of the columns. */
    public ForeignKeyConstraint {
        columns = List.copyOf(columns);
    }

    @Override
    public List<Identifier> namedColumns() {
        return columns;
    }

    @Override
    public boolean hasIndex() {
        return false;
    }

    @Override
    public ForeignKeyConstraint withName(Identifier other) {
        return new ForeignKeyConstraint(other, columns, target, onDelete, onUpdate, timing);
    }

    @Override
    public ForeignKeyConstraint mapTarget(UnaryOperator<Target> change) {
        return new ForeignKeyConstraint(name, columns, change.apply(target), onDelete, onUpdate, timing);
    }

    @Override
    public ForeignKeyConstraint mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> sql) {
        return new ForeignKeyConstraint(
                name, columns.stream().map(column).toList(), target, onDelete, onUpdate, timing);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.foreignKey(this);
    }

    /**
     * The columns that a foreign key references.
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

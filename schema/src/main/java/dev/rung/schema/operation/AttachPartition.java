package dev.rung.schema.operation;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Attaches a table as a partition. PostgreSQL checks all its rows against the bounds, unless a CHECK constraint implies them,
 * and creates the indexes and constraints of the partitioned table that it lacks; the history records which, and the rollback
 * drops them.
 *
 * @param parent the partitioned table
 * @param partition the partition
 * @param bounds which rows belong to it, in SQL, such as {@code for values from (1) to (10)} or {@code default}
 * @param additions what becomes of the objects that PostgreSQL adds
 * @since 0.1
 */
public record AttachPartition(QualifiedName parent, QualifiedName partition, String bounds, Additions additions)
        implements TableOperation {

    /** What becomes of the objects that PostgreSQL adds. */
    public enum Additions {
        /** The history records the indexes and constraints that PostgreSQL creates, for the rollback. */
        NOTED,
        /** There are none: the table was a partition before, and has them all. */
        NONE,
        /** The CHECK constraint of the bounds is dropped, which PostgreSQL created when it detached the table concurrently. */
        BOUNDS_CHECK_DROPPED
    }

    /**
     * Returns the prefix under which the history records a constraint or an index that PostgreSQL creates for a partition; its name
     * follows.
     *
     * @param kind {@code constraint} or {@code index}
     * @param partition the partition
     * @return the prefix
     */
    public static String given(String kind, QualifiedName partition) {
        return kind + " of " + partition + ' ';
    }

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.SCANS);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DetachPartition(parent, partition, bounds, BuildMode.BLOCKING));
    }

    @Override
    public List<Operation> inverse(Set<String> acted) {
        var inverse = new ArrayList<>(inverse());
        names("constraint", acted)
                .map(name -> new DropConstraintByName(partition, name))
                .forEach(inverse::add);
        names("index", acted)
                .map(name -> new ObjectReference(
                        ObjectKind.INDEX, partition.sibling(name), Optional.empty(), Optional.empty()))
                .map(index -> new DropByName(index, DropByName.Presence.IF_PRESENT, DropByName.Dependents.RESTRICT))
                .forEach(inverse::add);
        return List.copyOf(inverse);
    }

    private Stream<Identifier> names(String kind, Set<String> acted) {
        var beginning = given(kind, partition);
        return acted.stream()
                .filter(made -> made.startsWith(beginning))
                .map(made -> new Identifier(made.substring(beginning.length())));
    }

    @Override
    public Reversibility reversibility() {
        return additions == Additions.NOTED ? Reversibility.CONDITIONAL : Reversibility.EXACT;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(partition);
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.attachPartition(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.partitionAttached();
    }
}

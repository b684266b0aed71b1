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
 * Makes a table a partition of another. It is read to see whether its rows fit, unless a check constraint says so. The server
 * gives it the indexes and constraints of the whole table that it does not have; the history keeps which, and the way back drops
 * them.
 *
 * @param parent the table that is divided
 * @param partition the partition
 * @param bounds which rows belong to it, in SQL, such as {@code for values from (1) to (10)} or {@code default}
 * @param additions what becomes of what the server adds by itself
 * @since 0.1
 */
public record AttachPartition(QualifiedName parent, QualifiedName partition, String bounds, Additions additions)
        implements TableOperation {

    /** What becomes of what the server adds by itself. */
    public enum Additions {
        /** The indexes and constraints that it gives to the table are noted, for the way back. */
        NOTED,
        /** There is none: the table was a partition before, and has them all. */
        NONE,
        /** The check constraint of the bounds goes that it gave to the table when it detached it concurrently. */
        BOUNDS_CHECK_DROPPED
    }

    /**
     * Returns what the history keeps of a constraint or an index, whose name follows, that the server gives to a partition.
     *
     * @param kind {@code constraint} or {@code index}
     * @param partition the partition
     * @return the beginning of what it keeps
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

package dev.rung.schema;

import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.ReversibleOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a migration changes whose way back is derived: both ways, without a database. Immutable and thread-safe.
 *
 * @param up the operations of the way up, in their order
 * @since 0.1
 */
public record Change(List<ReversibleOperation> up) {

    /** Keeps a copy. */
    public Change {
        up = List.copyOf(up);
    }

    /**
     * Returns what {@code author} asks of a schema.
     *
     * @param author such as {@code migration::change}
     * @return the change
     * @throws IllegalArgumentException if a part of it is not complete, or is none
     */
    public static Change of(Consumer<? super ReversibleSchema> author) {
        var drafts = new ArrayList<Changes.Draft>();
        author.accept((Recorder) drafts::add);
        var change = new Change(
                drafts.stream().flatMap(draft -> draft.operations().stream()).toList());
        EnumLabels.check(change.up());
        return change;
    }

    /**
     * Returns the operations of the way back: what takes back the last operation comes first.
     *
     * @return the operations, in their order
     */
    public List<Operation> down() {
        var down = new ArrayList<Operation>();
        for (var i = up.size() - 1; i >= 0; i--) {
            down.addAll(up.get(i).inverse());
        }
        return List.copyOf(down);
    }

    @FunctionalInterface
    private interface Recorder extends ReversibleSchema {}
}

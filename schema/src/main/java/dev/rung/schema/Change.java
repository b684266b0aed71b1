package dev.rung.schema;

import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.ReversibleOperation;
import dev.rung.schema.operation.SchemaObjectName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The change of a migration whose rollback is derived: both directions, without a database. Immutable and thread-safe.
 *
 * @param up the operations of the change, in their order
 * @since 0.1
 */
public record Change(List<ReversibleOperation> up) {

    public Change {
        up = List.copyOf(up);
    }

    /**
     * Returns the change that {@code author} declares.
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
        NewColumns.check(change.up());
        change.checkConditions();
        return change;
    }

    /** The history records created objects by their names. */
    private void checkConditions() {
        var found = new HashSet<SchemaObjectName>();
        for (var operation : up) {
            var object = operation.skippedIfPresent();
            if (object.isPresent() && !found.add(object.get())) {
                throw new IllegalArgumentException(
                        "%s is created twice if it is missing, and a rollback could not tell by which call: put the second one into a migration of its own"
                                .formatted(object.get()));
            }
        }
    }

    /**
     * Returns the operations of the rollback: the inverse of the last operation comes first.
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

    /**
     * Returns where {@code author} declares an operation.
     *
     * @param number the position of the operation in the change, from 1
     * @param author such as {@code migration::change}
     * @return the line in the source; empty where there is no such operation, or the class has no line numbers
     */
    public static Optional<StackTraceElement> placeOf(int number, Consumer<? super ReversibleSchema> author) {
        var places = new ArrayList<Map.Entry<Changes.Draft, Optional<StackTraceElement>>>();
        author.accept((Recorder) draft -> places.add(Map.entry(draft, callerOutside())));
        var seen = 0;
        for (var place : places) {
            seen += place.getKey().operations().size();
            if (seen >= number) {
                return place.getValue();
            }
        }
        return Optional.empty();
    }

    private static Optional<StackTraceElement> callerOutside() {
        var here = Change.class.getPackageName();
        return StackWalker.getInstance()
                .walk(frames -> AuthoredPlace.of(
                        frames.filter(frame -> !frame.getClassName().startsWith(here + '.'))
                                .map(StackWalker.StackFrame::toStackTraceElement)
                                .toList()));
    }

    @FunctionalInterface
    private interface Recorder extends ReversibleSchema {}
}

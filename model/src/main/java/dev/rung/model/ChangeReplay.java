package dev.rung.model;

import dev.rung.schema.operation.AddEnumValue;
import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.ReversibleOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A change, taken up and back on a model. */
final class ChangeReplay {

    private static final int MOST_DIFFERENCES = 3;

    /**
     * What is wrong with one operation.
     *
     * @param number its place among those of the way up, from 1
     */
    record Found(int number, Operation operation, Complaint complaint) {}

    /** An operation, and what takes it back: nothing where there was nothing for it to do. */
    private record Step(int number, ReversibleOperation operation, List<Operation> inverse) {}

    private final SchemaModel before;
    private final List<Step> steps = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private final SchemaModel after;

    private ChangeReplay(SchemaModel before, List<ReversibleOperation> up) {
        this.before = before;
        var editor = new Editor(before);
        up.forEach(operation -> play(operation, editor));
        this.after = editor.model();
    }

    static ChangeReplay of(SchemaModel before, List<ReversibleOperation> up) {
        var replay = new ChangeReplay(before, up);
        if (replay.isSound()) {
            replay.lookBack();
        }
        return replay;
    }

    boolean isSound() {
        return found.stream().allMatch(each -> each.complaint().code().severity() == FindingCode.Severity.WARNING);
    }

    SchemaModel after() {
        return after;
    }

    List<Found> found() {
        return List.copyOf(found);
    }

    private void play(ReversibleOperation operation, Editor editor) {
        var isSkipped = ConditionalReplay.isSkipped(operation, editor);
        var known = editor.complaints().size();
        operation.accept(new Replay(editor));
        var number = steps.size() + 1;
        steps.add(new Step(number, operation, isSkipped ? List.of() : operation.inverse()));
        var complaints = editor.complaints();
        complaints
                .subList(known, complaints.size())
                .forEach(complaint -> found.add(new Found(number, operation, complaint)));
    }

    /** Only where the whole does not come back it is asked which operation is to blame. */
    private void lookBack() {
        var back = back(after, steps);
        if (back.isEmpty()) {
            return;
        }
        var model = before;
        var blamed = found.size();
        for (var step : steps) {
            var next = new ChangeReplay(model, List.of(step.operation()));
            var wrong = next.back(next.after, next.steps);
            if (!wrong.isEmpty()) {
                found.add(new Found(step.number(), step.operation(), complaint(wrong)));
            }
            model = next.after;
        }
        if (found.size() == blamed) {
            var last = steps.get(steps.size() - 1);
            found.add(new Found(last.number(), last.operation(), complaint(back)));
        }
    }

    /** Returns what is not as before when the steps are taken back. */
    private List<String> back(SchemaModel from, List<Step> taken) {
        var editor = new Editor(from);
        for (var i = taken.size() - 1; i >= 0; i--) {
            taken.get(i).inverse().forEach(operation -> operation.accept(new Replay(editor)));
        }
        var refused = editor.complaints().stream()
                .filter(complaint -> complaint.code().severity() == FindingCode.Severity.ERROR)
                .map(Complaint::text)
                .toList();
        return refused.isEmpty() ? new SchemaDifference(before, editor.model(), lasting()).lines() : refused;
    }

    private Set<String> lasting() {
        return steps.stream()
                .map(Step::operation)
                .filter(AddEnumValue.class::isInstance)
                .map(operation -> ((AddEnumValue) operation).label())
                .collect(Collectors.toSet());
    }

    private static Complaint complaint(List<String> wrong) {
        var told = wrong.stream().limit(MOST_DIFFERENCES).collect(Collectors.joining("; "));
        var more = wrong.size() > MOST_DIFFERENCES ? "; and %d more".formatted(wrong.size() - MOST_DIFFERENCES) : "";
        return new Complaint(
                FindingCode.NOT_RESTORED,
                "its way back does not restore the schema: " + told + more,
                "say in change(...) what was there before, as the versions before made it; where createdBy(...) says it, take back what changed it since: revert(...)");
    }
}

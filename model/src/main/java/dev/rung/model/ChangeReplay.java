package dev.rung.model;

import dev.rung.schema.operation.AddEnumValue;
import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.ReversibleOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The operations of a change and of its rollback, replayed on a model. */
final class ChangeReplay {

    private static final int MOST_DIFFERENCES = 3;

    /** An operation and its inverse; the inverse is empty where the operation did nothing. */
    private record Step(int number, ReversibleOperation operation, List<Operation> inverse) {}

    private final SchemaModel before;
    private final List<Step> steps = new ArrayList<>();
    private final List<OperationViolation> violations = new ArrayList<>();
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
            replay.checkRollback();
        }
        return replay;
    }

    boolean isSound() {
        return violations.stream()
                .allMatch(each -> each.violation().code().severity() == DiagnosticCode.Severity.WARNING);
    }

    SchemaModel after() {
        return after;
    }

    List<OperationViolation> violations() {
        return List.copyOf(violations);
    }

    private void play(ReversibleOperation operation, Editor editor) {
        var isSkipped = ConditionalReplay.isSkipped(operation, editor);
        var known = editor.violations().size();
        operation.accept(new Replay(editor));
        var number = steps.size() + 1;
        steps.add(new Step(number, operation, isSkipped ? List.of() : operation.inverse()));
        editor.violations().stream()
                .skip(known)
                .forEach(violation -> violations.add(new OperationViolation(number, operation, violation)));
    }

    /** Only where the change as a whole is not restored, each operation is checked alone, to name the one that is at fault. */
    private void checkRollback() {
        var different = afterRollback(after, steps);
        if (different.isEmpty()) {
            return;
        }
        var model = before;
        var known = violations.size();
        for (var step : steps) {
            var next = new ChangeReplay(model, List.of(step.operation()));
            var wrong = next.afterRollback(next.after, next.steps);
            if (!wrong.isEmpty()) {
                violations.add(new OperationViolation(step.number(), step.operation(), violation(wrong)));
            }
            model = next.after;
        }
        if (violations.size() == known) {
            var last = steps.get(steps.size() - 1);
            violations.add(new OperationViolation(last.number(), last.operation(), violation(different)));
        }
    }

    /** Returns what differs from before once the steps are rolled back; empty where nothing does. */
    private List<String> afterRollback(SchemaModel from, List<Step> taken) {
        var editor = new Editor(from);
        for (var i = taken.size() - 1; i >= 0; i--) {
            taken.get(i).inverse().forEach(operation -> operation.accept(new Replay(editor)));
        }
        var refused = editor.violations().stream()
                .filter(violation -> violation.code().severity() == DiagnosticCode.Severity.ERROR)
                .map(Violation::text)
                .toList();
        return refused.isEmpty() ? new ModelDifference(before, editor.model(), remainingLabels()).lines() : refused;
    }

    private Set<String> remainingLabels() {
        return steps.stream()
                .map(Step::operation)
                .filter(AddEnumValue.class::isInstance)
                .map(operation -> ((AddEnumValue) operation).label())
                .collect(Collectors.toSet());
    }

    private static Violation violation(List<String> wrong) {
        var shown = wrong.stream().limit(MOST_DIFFERENCES).collect(Collectors.joining("; "));
        var more = wrong.size() > MOST_DIFFERENCES ? "; and %d more".formatted(wrong.size() - MOST_DIFFERENCES) : "";
        return new Violation(
                DiagnosticCode.NOT_RESTORED,
                "its rollback does not restore the schema: " + shown + more,
                "declare in change(...) what existed before, as earlier versions created it; where createdBy(...) declares it, first revert what changed it since: revert(...)");
    }
}

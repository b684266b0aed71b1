package dev.rung.schema.operation;

import dev.rung.schema.definition.ViewDefinition;
import java.util.List;

/**
 * Drops a view.
 *
 * @param view what it is, so that it can be made again
 * @since 0.1
 */
public record DropView(ViewDefinition view) implements ViewOperation {

    @Override
    public Traits traits() {
        return Traits.of(TableLock.ACCESS_EXCLUSIVE, TableWork.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new CreateView(view));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropView(this);
    }
}

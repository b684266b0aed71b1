package dev.rung.schema.operation;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.IndexDefinition;
import java.util.List;

/**
 * Drops an index.
 *
 * @param index what it is, so that it can be made again
 * @param mode whether others may write meanwhile
 * @since 0.1
 */
public record DropIndex(IndexDefinition index, BuildMode mode) implements IndexOperation {

    @Override
    public Traits traits() {
        return switch (mode) {
            case BLOCKING -> Traits.of(TableLock.ACCESS_EXCLUSIVE, TableWork.NONE);
            case CONCURRENT ->
                Traits.of(TableLock.SHARE_UPDATE_EXCLUSIVE, TableWork.NONE).outsideTransaction();
        };
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new CreateIndex(index, mode));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropIndex(this);
    }
}

package dev.rung.schema.operation;

import dev.rung.schema.definition.PublicationDefinition;
import java.util.List;

/**
 * Drops a publication.
 *
 * @param publication what it is, so that it can be made again
 * @since 0.1
 */
public record DropPublication(PublicationDefinition publication) implements PublicationOperation {

    @Override
    public Traits traits() {
        return Traits.of(TableLock.NONE, TableWork.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new CreatePublication(publication));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropPublication(this);
    }
}

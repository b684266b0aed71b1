package dev.rung.rows.internal.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An enum, with its labels in order. */
public record EnumType(List<String> labels) implements ColumnType {

    public EnumType {
        labels = List.copyOf(labels);
    }

    @Override
    public List<Value> values(Seed seed) {
        var turned = new ArrayList<>(labels);
        Collections.rotate(turned, -(int) (seed.ordinal() % Math.max(1, labels.size())));
        return new ValueList().ordinary(turned).toList();
    }

    @Override
    public boolean isCertain() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return true;
    }
}

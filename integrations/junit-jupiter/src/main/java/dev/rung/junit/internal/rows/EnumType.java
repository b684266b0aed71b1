package dev.rung.junit.internal.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An enum, with its labels in order. */
record EnumType(List<String> labels) implements ColumnType {

    EnumType {
        labels = List.copyOf(labels);
    }

    @Override
    public List<Value> values(Seed seed) {
        var turned = new ArrayList<>(labels);
        Collections.rotate(turned, -(int) (seed.ordinal() % Math.max(1, labels.size())));
        return new ValueList().plain(turned).toList();
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

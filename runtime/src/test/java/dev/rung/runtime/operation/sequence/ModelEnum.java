package dev.rung.runtime.operation.sequence;

import java.util.ArrayList;
import java.util.List;

/** An enum. */
final class ModelEnum implements ModelType.Named {

    String name;
    final List<String> labels;

    ModelEnum(String name, List<String> labels) {
        this.name = name;
        this.labels = new ArrayList<>(labels);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> defaults() {
        return labels.stream()
                .map(label -> "'" + label.replace("'", "''") + "'")
                .toList();
    }
}

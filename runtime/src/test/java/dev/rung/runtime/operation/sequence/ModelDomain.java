package dev.rung.runtime.operation.sequence;

import dev.rung.schema.Domain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A domain over texts. */
final class ModelDomain implements ModelType.Named {

    String name;
    boolean notNull;
    Optional<String> defaultSql = Optional.empty();
    final Map<String, String> checks = new LinkedHashMap<>();

    ModelDomain(String name) {
        this.name = name;
    }

    void describe(Domain domain) {
        if (notNull) {
            domain.notNull();
        }
        defaultSql.ifPresent(domain::defaultSql);
        checks.forEach(domain::check);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> defaults() {
        return List.of("'a@b'", "'c@d'");
    }
}

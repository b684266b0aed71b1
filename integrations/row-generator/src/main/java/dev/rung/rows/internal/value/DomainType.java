package dev.rung.rows.internal.value;

import java.util.List;

/**
 * A domain.
 *
 * @param checks the expressions of its checks; those of a domain below it belong to {@code base}
 */
public record DomainType(ColumnType base, List<String> checks, boolean refusesNull) implements ColumnType {

    public DomainType {
        checks = List.copyOf(checks);
        refusesNull = refusesNull || base.refusesNull();
    }

    @Override
    public List<Value> values(Seed seed) {
        return base.values(seed.with(Literals.of(checks)));
    }

    @Override
    public boolean isClosed() {
        return base.isClosed();
    }

    @Override
    public Literals mentioned() {
        return Literals.of(checks).and(base.mentioned());
    }

    @Override
    public boolean isCertain() {
        return checks.isEmpty() && base.isCertain();
    }
}

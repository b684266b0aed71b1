package dev.rung.junit.internal.rows;

import java.util.List;

/**
 * A domain.
 *
 * @param checks the expressions of its checks; those of a domain below it belong to {@code base}
 */
record DomainType(ColumnType base, List<String> checks, boolean refusesNull) implements ColumnType {

    DomainType {
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

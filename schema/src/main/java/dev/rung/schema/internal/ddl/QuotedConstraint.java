package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexKey;

/** A constraint as a server is sent it. */
final class QuotedConstraint extends ConstraintRule {

    @Override
    public String name(Identifier name) {
        return Names.of(name);
    }

    @Override
    public String target(ForeignKeyConstraint.Target target) {
        var columns = target.columns();
        return Names.of(target.table()) + (columns.isEmpty() ? "" : ' ' + list(columns));
    }

    @Override
    public String key(IndexKey key) {
        return IndexSql.key(key);
    }
}

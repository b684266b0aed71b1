package dev.rung.model;

import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.internal.ddl.ConstraintRule;
import java.util.Locale;

/** A constraint as people read it, in the schema of a model: what a foreign key leaves out is said. */
final class ReadableConstraint extends ConstraintRule {

    private final SchemaModel model;

    ReadableConstraint(SchemaModel model) {
        this.model = model;
    }

    @Override
    public String name(Identifier name) {
        return SqlText.quoted(name);
    }

    @Override
    public String target(ForeignKeyConstraint.Target target) {
        var known = model.tables().get(target.table());
        var columns = target.columns().isEmpty() && known != null ? known.primaryKeyColumns() : target.columns();
        return name(target.table()) + ' ' + list(columns);
    }

    private String name(QualifiedName table) {
        var schema = table.schema().filter(in -> !in.equals(model.home()));
        return schema.map(in -> name(in) + ".").orElse("") + name(table.name());
    }

    /** Returns the key without collation and operator class, which are not compared. */
    @Override
    public String key(IndexKey key) {
        var source = key.namedColumn().map(this::name).or(key::expressionSql).orElseThrow();
        var order = key.order() == IndexKey.Order.DESCENDING ? " desc" : "";
        var nulls = key.nulls() == IndexKey.Nulls.AS_ORDER_SAYS ? "" : " nulls " + words(key.nulls());
        return source + order + nulls;
    }

    /** Returns the constant as SQL writes it: {@code SET_NULL} is {@code set null}. */
    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

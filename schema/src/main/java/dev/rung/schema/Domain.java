package dev.rung.schema;

import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.DomainCheck;
import dev.rung.schema.definition.DomainType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.sql.SqlPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A domain that is being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class Domain {

    private final QualifiedName name;
    private final DataType<?> base;
    private final List<DomainCheck> checks = new ArrayList<>();
    private Optional<QualifiedName> collation = Optional.empty();
    private Nullability nullability = Nullability.NULLABLE;
    private Optional<String> defaultSql = Optional.empty();

    Domain(String name, String base) {
        this.name = QualifiedName.of(name);
        this.base = new DataType<>(base);
    }

    /**
     * Adds a NOT NULL constraint.
     *
     * @return this
     */
    public Domain notNull() {
        nullability = Nullability.NOT_NULL;
        return this;
    }

    /**
     * Sets the default to an expression.
     *
     * @param sql the expression
     * @return this
     */
    public Domain defaultSql(@SqlPart(prefix = "select (", suffix = ")") String sql) {
        defaultSql = Optional.of(sql);
        return this;
    }

    /**
     * Adds a CHECK constraint.
     *
     * @param checkName its name
     * @param sql the condition, in which {@code value} is the value
     * @return this
     */
    public Domain check(String checkName, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        checks.add(new DomainCheck(new Identifier(checkName), sql));
        return this;
    }

    /**
     * Sets the collation.
     *
     * @param collationName its name
     * @return this
     */
    public Domain collate(String collationName) {
        collation = Optional.of(QualifiedName.of(collationName));
        return this;
    }

    DomainType definition() {
        return new DomainType(name, base, collation, nullability, defaultSql, checks);
    }
}

package dev.rung.schema;

import dev.rung.schema.definition.DomainCheck;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.Validity;
import dev.rung.schema.operation.AddDomainCheck;
import dev.rung.schema.operation.AlterDomainDefault;
import dev.rung.schema.operation.AlterDomainNullability;
import dev.rung.schema.operation.CreateType;
import dev.rung.schema.operation.DropDomainCheck;
import dev.rung.schema.operation.DropType;
import dev.rung.schema.operation.ValidateDomainCheck;
import dev.rung.sql.SqlPart;
import java.util.List;
import java.util.Optional;

/**
 * Changes of domains.
 *
 * @since 0.1
 */
public interface DomainChanges extends Changes {

    /**
     * Creates a domain.
     *
     * @param name its name
     * @param base its base type, in SQL
     * @return the domain
     */
    default Domain createDomain(String name, String base) {
        var domain = new Domain(name, base);
        add(() -> List.of(new CreateType(domain.definition())));
        return domain;
    }

    /**
     * Drops a domain that no object uses. A rollback creates it again.
     *
     * @param name its name
     * @param base its base type, in SQL
     * @return the domain, which is to be declared in full
     */
    default Domain dropDomain(String name, String base) {
        var domain = new Domain(name, base);
        add(() -> List.of(new DropType(domain.definition())));
        return domain;
    }

    /**
     * Adds a CHECK constraint to a domain; all existing values have to satisfy it.
     *
     * @param domain the domain
     * @param name the name of the constraint
     * @param sql the condition, in which {@code value} is the value
     */
    default void addDomainCheck(String domain, String name, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        add(new AddDomainCheck(QualifiedName.of(domain), new DomainCheck(new Identifier(name), sql), Validity.VALID));
    }

    /**
     * Adds a CHECK constraint to a domain, NOT VALID: existing values are not checked until {@code validateDomainCheck}.
     *
     * @param domain the domain
     * @param name the name of the constraint
     * @param sql the condition
     */
    default void addDomainCheckNotValid(
            String domain, String name, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        add(new AddDomainCheck(
                QualifiedName.of(domain), new DomainCheck(new Identifier(name), sql), Validity.NOT_VALID));
    }

    /**
     * Validates a CHECK constraint that was added NOT VALID.
     *
     * @param domain the domain
     * @param name the constraint
     */
    default void validateDomainCheck(String domain, String name) {
        add(new ValidateDomainCheck(QualifiedName.of(domain), new Identifier(name)));
    }

    /**
     * Drops a CHECK constraint of a domain. A rollback adds it again, and all values have to satisfy it.
     *
     * @param domain the domain
     * @param name the name of the constraint
     * @param sql the condition
     */
    default void dropDomainCheck(String domain, String name, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        add(new DropDomainCheck(QualifiedName.of(domain), new DomainCheck(new Identifier(name), sql), Validity.VALID));
    }

    /**
     * Sets the default of a domain that has none.
     *
     * @param domain the domain
     * @param sql the default
     */
    default void setDomainDefault(String domain, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        add(new AlterDomainDefault(QualifiedName.of(domain), Optional.empty(), Optional.of(sql)));
    }

    /**
     * Changes the default of a domain.
     *
     * @param domain the domain
     * @param from the old default
     * @param to the new one
     */
    default void changeDomainDefault(
            String domain,
            @SqlPart(prefix = "select (", suffix = ")") String from,
            @SqlPart(prefix = "select (", suffix = ")") String to) {
        add(new AlterDomainDefault(QualifiedName.of(domain), Optional.of(from), Optional.of(to)));
    }

    /**
     * Drops the default of a domain.
     *
     * @param domain the domain
     * @param from the old default
     */
    default void dropDomainDefault(String domain, @SqlPart(prefix = "select (", suffix = ")") String from) {
        add(new AlterDomainDefault(QualifiedName.of(domain), Optional.of(from), Optional.empty()));
    }

    /**
     * Sets NOT NULL of a domain.
     *
     * @param domain the domain
     */
    default void setDomainNotNull(String domain) {
        add(new AlterDomainNullability(QualifiedName.of(domain), Nullability.NOT_NULL));
    }

    /**
     * Drops NOT NULL of a domain. A rollback fails where there are nulls by then.
     *
     * @param domain the domain
     */
    default void dropDomainNotNull(String domain) {
        add(new AlterDomainNullability(QualifiedName.of(domain), Nullability.NULLABLE));
    }
}

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
     * Makes a domain.
     *
     * @param name its name
     * @param base the type that it narrows, in SQL
     * @return the domain
     */
    default Domain createDomain(String name, String base) {
        var domain = new Domain(name, base);
        add(() -> List.of(new CreateType(domain.definition())));
        return domain;
    }

    /**
     * Drops a domain that nothing uses. Rolled back, it is made again.
     *
     * @param name its name
     * @param base the type that it narrows, in SQL
     * @return the domain, of which all has to be said
     */
    default Domain dropDomain(String name, String base) {
        var domain = new Domain(name, base);
        add(() -> List.of(new DropType(domain.definition())));
        return domain;
    }

    /**
     * Adds a condition to a domain; all values that are there have to meet it.
     *
     * @param domain the domain
     * @param name the name of the condition
     * @param sql the condition, in which {@code value} is the value
     */
    default void addDomainCheck(String domain, String name, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        add(new AddDomainCheck(QualifiedName.of(domain), new DomainCheck(new Identifier(name), sql), Validity.VALID));
    }

    /**
     * Adds a condition to a domain and does not look at values that are there, until {@code
     * validateDomainCheck} does.
     *
     * @param domain the domain
     * @param name the name of the condition
     * @param sql the condition
     */
    default void addDomainCheckNotValid(
            String domain, String name, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        add(new AddDomainCheck(
                QualifiedName.of(domain), new DomainCheck(new Identifier(name), sql), Validity.NOT_VALID));
    }

    /**
     * Looks whether the values that were there before a condition meet it too.
     *
     * @param domain the domain
     * @param name the condition
     */
    default void validateDomainCheck(String domain, String name) {
        add(new ValidateDomainCheck(QualifiedName.of(domain), new Identifier(name)));
    }

    /**
     * Drops a condition of a domain. Rolled back, it is added again, and all values have to meet it.
     *
     * @param domain the domain
     * @param name the name of the condition
     * @param sql the condition
     */
    default void dropDomainCheck(String domain, String name, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        add(new DropDomainCheck(QualifiedName.of(domain), new DomainCheck(new Identifier(name), sql), Validity.VALID));
    }

    /**
     * Gives a default to a domain that had none.
     *
     * @param domain the domain
     * @param sql the default
     */
    default void setDomainDefault(String domain, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        add(new AlterDomainDefault(QualifiedName.of(domain), Optional.empty(), Optional.of(sql)));
    }

    /**
     * Gives a domain another default.
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
     * Takes the default from a domain.
     *
     * @param domain the domain
     * @param from the old default
     */
    default void dropDomainDefault(String domain, @SqlPart(prefix = "select (", suffix = ")") String from) {
        add(new AlterDomainDefault(QualifiedName.of(domain), Optional.of(from), Optional.empty()));
    }

    /**
     * No longer lets a domain take null.
     *
     * @param domain the domain
     */
    default void setDomainNotNull(String domain) {
        add(new AlterDomainNullability(QualifiedName.of(domain), Nullability.NOT_NULL));
    }

    /**
     * Lets a domain take null. Rolled back, that fails where there are nulls by then.
     *
     * @param domain the domain
     */
    default void dropDomainNotNull(String domain) {
        add(new AlterDomainNullability(QualifiedName.of(domain), Nullability.NULLABLE));
    }
}

package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.DomainCheck;
import dev.rung.schema.definition.DomainType;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.Validity;
import dev.rung.schema.operation.AddDomainCheck;
import dev.rung.schema.operation.AlterDomainDefault;
import dev.rung.schema.operation.AlterDomainNullability;
import dev.rung.schema.operation.DomainOperation;
import dev.rung.schema.operation.DropDomainCheck;
import dev.rung.schema.operation.ValidateDomainCheck;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of operations on domains. */
final class DomainSql implements DomainOperation.Visitor<List<String>> {

    @Override
    public List<String> addDomainCheck(AddDomainCheck operation) {
        return alter(
                operation.domain(),
                "add %s%s"
                        .formatted(
                                check(operation.check()),
                                operation.validity() == Validity.NOT_VALID ? " not valid" : ""));
    }

    @Override
    public List<String> dropDomainCheck(DropDomainCheck operation) {
        return alter(
                operation.domain(),
                "drop constraint " + Names.of(operation.check().name()));
    }

    @Override
    public List<String> validateDomainCheck(ValidateDomainCheck operation) {
        return alter(operation.domain(), "validate constraint " + Names.of(operation.check()));
    }

    @Override
    public List<String> alterDomainDefault(AlterDomainDefault operation) {
        return alter(
                operation.domain(), operation.to().map("set default "::concat).orElse("drop default"));
    }

    @Override
    public List<String> alterDomainNullability(AlterDomainNullability operation) {
        return alter(operation.domain(), (operation.to() == Nullability.NOT_NULL ? "set" : "drop") + " not null");
    }

    static String create(DomainType domain) {
        return "create domain %s as %s%s%s%s%s"
                .formatted(
                        Names.of(domain.name()),
                        domain.base().sql(),
                        domain.collation()
                                .map(name -> " collate " + Names.of(name))
                                .orElse(""),
                        domain.defaultSql().map(" default "::concat).orElse(""),
                        domain.nullability() == Nullability.NOT_NULL ? " not null" : "",
                        domain.checks().stream()
                                .map(check -> ' ' + check(check))
                                .collect(Collectors.joining()));
    }

    private static String check(DomainCheck check) {
        return "constraint %s check (%s)".formatted(Names.of(check.name()), check.sql());
    }

    private static List<String> alter(QualifiedName domain, String action) {
        return List.of("alter domain %s %s".formatted(Names.of(domain), action));
    }
}

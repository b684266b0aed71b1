package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.PolicyDefinition;
import dev.rung.schema.definition.RowSecurity;
import dev.rung.schema.operation.AlterPolicy;
import dev.rung.schema.operation.ChangeRowSecurity;
import dev.rung.schema.operation.CreatePolicy;
import dev.rung.schema.operation.DropPolicy;
import dev.rung.schema.operation.SecurityOperation;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of row security. */
final class SecuritySql implements SecurityOperation.Visitor<List<String>> {

    @Override
    public List<String> changeRowSecurity(ChangeRowSecurity operation) {
        var to = operation.to();
        return List.of("alter table %s %s row level security, %sforce row level security"
                .formatted(
                        Names.of(operation.table()),
                        to == RowSecurity.OFF ? "disable" : "enable",
                        to == RowSecurity.FORCED ? "" : "no "));
    }

    @Override
    public List<String> createPolicy(CreatePolicy operation) {
        var policy = operation.policy();
        return List.of("create policy %s on %s%s%s%s"
                .formatted(
                        Names.of(policy.name()),
                        Names.of(policy.table()),
                        policy.kind() == PolicyDefinition.Kind.RESTRICTIVE ? " as restrictive" : "",
                        policy.command() == PolicyDefinition.Command.ALL ? "" : " for " + Names.words(policy.command()),
                        rest(policy)));
    }

    @Override
    public List<String> dropPolicy(DropPolicy operation) {
        return List.of("drop policy %s on %s"
                .formatted(
                        Names.of(operation.policy().name()),
                        Names.of(operation.policy().table())));
    }

    @Override
    public List<String> alterPolicy(AlterPolicy operation) {
        return List.of("alter policy %s on %s%s"
                .formatted(
                        Names.of(operation.to().name()), Names.of(operation.to().table()), rest(operation.to())));
    }

    private static String rest(PolicyDefinition policy) {
        var roles = policy.roles().isEmpty()
                ? "public"
                : policy.roles().stream().map(Names::role).collect(Collectors.joining(", "));
        return " to "
                + roles
                + policy.using().map(" using (%s)"::formatted).orElse("")
                + policy.check().map(" with check (%s)"::formatted).orElse("");
    }
}

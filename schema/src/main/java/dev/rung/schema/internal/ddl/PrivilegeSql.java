package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.DefaultPrivileges;
import dev.rung.schema.definition.Grants;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.operation.Grant;
import dev.rung.schema.operation.GrantDefault;
import dev.rung.schema.operation.GrantMembership;
import dev.rung.schema.operation.PrivilegeOperation;
import dev.rung.schema.operation.Revoke;
import dev.rung.schema.operation.RevokeDefault;
import dev.rung.schema.operation.RevokeMembership;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of privileges. */
final class PrivilegeSql implements PrivilegeOperation.Visitor<List<String>> {

    @Override
    public List<String> grant(Grant operation) {
        return List.of(grant(target(operation.object()), operation.grants()));
    }

    @Override
    public List<String> revoke(Revoke operation) {
        return List.of("revoke %s on %s from %s"
                .formatted(
                        privileges(operation.grants()),
                        target(operation.object()),
                        Names.role(operation.grants().role())));
    }

    @Override
    public List<String> grantDefault(GrantDefault operation) {
        return List.of(scope(operation.scope()) + " " + grant(objects(operation.scope()), operation.grants()));
    }

    @Override
    public List<String> revokeDefault(RevokeDefault operation) {
        return List.of("%s revoke %s on %s from %s"
                .formatted(
                        scope(operation.scope()),
                        privileges(operation.grants()),
                        objects(operation.scope()),
                        Names.role(operation.grants().role())));
    }

    @Override
    public List<String> grantMembership(GrantMembership operation) {
        return List.of("grant %s to %s%s"
                .formatted(
                        Names.of(operation.membership().role()),
                        Names.of(operation.membership().member()),
                        operation.membership().option() == Grants.Option.PASS_ON ? " with admin option" : ""));
    }

    @Override
    public List<String> revokeMembership(RevokeMembership operation) {
        return List.of("revoke %s from %s"
                .formatted(
                        Names.of(operation.membership().role()),
                        Names.of(operation.membership().member())));
    }

    static String grant(String target, Grants grants) {
        return "grant %s on %s to %s%s"
                .formatted(
                        privileges(grants),
                        target,
                        Names.role(grants.role()),
                        grants.option() == Grants.Option.PASS_ON ? " with grant option" : "");
    }

    private static String privileges(Grants grants) {
        var columns = grants.columns().isEmpty() ? "" : ' ' + Names.list(grants.columns());
        return grants.privileges().stream()
                .map(privilege -> Names.words(privilege) + columns)
                .collect(Collectors.joining(", "));
    }

    /** Views are tables to {@code grant}, and aggregates are functions. */
    private static String target(ObjectReference object) {
        var kind = switch (object.kind()) {
            case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> ObjectKind.TABLE;
            case AGGREGATE -> ObjectKind.FUNCTION;
            default -> object.kind();
        };
        return ObjectSql.reference(new ObjectReference(kind, object.name(), object.table(), object.arguments()));
    }

    private static String scope(DefaultPrivileges scope) {
        return "alter default privileges"
                + scope.owner().map(role -> " for role " + Names.of(role)).orElse("")
                + scope.schema().map(schema -> " in schema " + Names.of(schema)).orElse("");
    }

    private static String objects(DefaultPrivileges scope) {
        return Names.words(scope.objects());
    }
}

package dev.rung.runtime.operation;

import dev.rung.schema.AnyType;
import dev.rung.schema.Change;
import dev.rung.schema.Column;
import dev.rung.schema.GeometricAndNetworkTypes;
import dev.rung.schema.NumberTypes;
import dev.rung.schema.RangeTypes;
import dev.rung.schema.SerialTypes;
import dev.rung.schema.TextTypes;
import dev.rung.schema.TimeTypes;
import dev.rung.schema.internal.ddl.OperationSql;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of the types that a column can have. */
final class ColumnTypesSection {

    private static final List<Class<? extends AnyType>> FAMILIES = List.of(
            NumberTypes.class,
            SerialTypes.class,
            TextTypes.class,
            TimeTypes.class,
            GeometricAndNetworkTypes.class,
            RangeTypes.class);
    private static final List<Integer> ARGUMENTS = List.of(6, 2);

    private ColumnTypesSection() {}

    static String text() {
        var rows = FAMILIES.stream()
                .flatMap(ColumnTypesSection::methods)
                .map(method -> "| `%s` | `%s` | `%s` |\n".formatted(java(method), sql(method), values(method)))
                .collect(Collectors.joining());
        return "## Column types\n\n| Java | SQL | Values of `defaultTo` |\n| --- | --- | --- |\n" + rows + "\n";
    }

    private static Stream<Method> methods(Class<?> family) {
        return Stream.of(family.getDeclaredMethods())
                .filter(Method::isDefault)
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount));
    }

    private static List<Integer> arguments(Method method) {
        return ARGUMENTS.subList(0, method.getParameterCount());
    }

    private static String java(Method method) {
        return method.getName()
                + arguments(method).stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String sql(Method method) {
        try {
            var column = (Column<?>)
                    method.invoke(Column.named("x"), arguments(method).toArray());
            var added = Change.of(db -> db.addColumn("t", column)).up().get(0);
            return OperationSql.of(added).get(0).replace("alter table \"t\" add column \"x\" ", "");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String values(Method method) {
        var type = (ParameterizedType) method.getGenericReturnType();
        return ((Class<?>) type.getActualTypeArguments()[0]).getSimpleName();
    }
}

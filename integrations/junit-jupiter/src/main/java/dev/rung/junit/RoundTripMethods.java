package dev.rung.junit;

import dev.rung.rows.model.RowReport;
import dev.rung.runtime.observe.Observation;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The annotated methods of a round-trip test.
 *
 * @param test the object that has them
 * @param data those that insert rows
 * @param asserts those that check rows
 * @param tables checks the names of tables in its limits
 */
record RoundTripMethods(MigrationRoundTripTest test, List<Hook> data, List<Hook> asserts, DeferredTableNameCheck tables)
        implements RoundTripHooks {

    /** A method, with the first and the last migration that it is for. */
    record Hook(Method method, long first, long last) {

        static Hook of(Method method, DataFor data) {
            boolean isForOne = data.value() != 0;
            boolean isFrom = data.from() != 0;
            if (isForOne == isFrom || (isForOne && data.to() != Long.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "%s needs one version, or a first one: @DataFor(5), or @DataFor(from = 5), or @DataFor(from = 5, to = 8)"
                                .formatted(new Hook(method, 0, 0)));
            }
            return isForOne ? new Hook(method, data.value(), data.value()) : new Hook(method, data.from(), data.to());
        }

        static Hook of(Method method, AssertAfter asserts) {
            return new Hook(method, asserts.value(), asserts.value());
        }

        boolean isFor(long version) {
            return first <= version && version <= last;
        }

        /** Returns the versions that it names. */
        List<Long> versions() {
            return last == Long.MAX_VALUE || last == first ? List.of(first) : List.of(first, last);
        }

        /** Returns the method as messages show it. */
        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    static RoundTripMethods of(MigrationRoundTripTest test) {
        return new RoundTripMethods(
                test,
                hooks(test, DataFor.class, Hook::of),
                hooks(test, AssertAfter.class, Hook::of),
                new DeferredTableNameCheck());
    }

    @Override
    public void before(long version, Database database) throws Exception {
        run(data, version, database);
    }

    @Override
    public Optional<AssertionError> rows(long version, RowReport rows) {
        int most = test.mostEmptyTables();
        return rows.empty().size() <= most
                ? Optional.empty()
                : Optional.of(
                        new AssertionError("V%d meets tables without rows: %d, and mostEmptyTables() allows %d%n    %s"
                                .formatted(
                                        version,
                                        rows.empty().size(),
                                        most,
                                        String.join("%n    ".formatted(), rows.complaints(version)))));
    }

    @Override
    public void after(long version, Database database) throws Exception {
        run(asserts, version, database);
    }

    @Override
    public void limits(Observation observed, SchemaSnapshot above) {
        tables.addBefore(observed.tables());
        tables.addAfter(above);
        test.limits(new MigrationAssert(observed, tables));
    }

    @Override
    public void requireTablesExist() {
        tables.requireKnown();
    }

    @Override
    public void requireKnown(List<Long> versions) {
        for (var hook : Stream.concat(data.stream(), asserts.stream()).toList()) {
            for (long version : hook.versions()) {
                if (!versions.contains(version)) {
                    throw new IllegalArgumentException("%s is for V%d, but there is no such migration: there are %s"
                            .formatted(hook, version, versions));
                }
            }
        }
    }

    private void run(List<Hook> hooks, long version, Database database) throws Exception {
        for (var hook : hooks) {
            if (hook.isFor(version)) {
                call(hook, database);
            }
        }
    }

    private void call(Hook hook, Database database) throws Exception {
        var arguments = Arrays.stream(hook.method().getParameterTypes())
                .map(type -> argument(hook, type, database))
                .toArray();
        try {
            hook.method().setAccessible(true);
            hook.method().invoke(test, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception thrown ? thrown : e;
        }
    }

    private static Object argument(Hook hook, Class<?> type, Database database) {
        if (type == Connection.class) {
            return database.connection();
        }
        if (type == DataSource.class) {
            return database.dataSource();
        }
        throw new IllegalArgumentException("%s has a parameter of type %s: it can have a Connection or a DataSource"
                .formatted(hook, type.getSimpleName()));
    }

    /** Those of the superclasses come first. */
    private static <A extends Annotation> List<Hook> hooks(
            MigrationRoundTripTest test, Class<A> annotation, BiFunction<Method, A, Hook> made) {
        var hooks = new ArrayList<Hook>();
        for (Class<?> type = test.getClass(); type != MigrationRoundTripTest.class; type = type.getSuperclass()) {
            var declared = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(annotation))
                    .map(method -> made.apply(method, method.getAnnotation(annotation)))
                    .sorted((one, other) ->
                            one.method().getName().compareTo(other.method().getName()))
                    .toList();
            hooks.addAll(0, declared);
        }
        return List.copyOf(hooks);
    }
}

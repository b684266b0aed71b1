package dev.rung.runtime.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands every test that has a {@link TestDatabase} parameter a database of its own, and drops it afterwards.
 * A {@code @BeforeEach} method, the constructor and the test share it.
 *
 * <pre>{@code
 * @ExtendWith(FreshDatabase.class)
 * class Lock {
 *     @Test
 *     void is_held_once(TestDatabase db) { ... }
 * }
 * }</pre>
 */
public final class FreshDatabase implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(FreshDatabase.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // JUnit closes what is in the store when the test ends.
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), id -> TestDatabase.create(), TestDatabase.class);
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }
}

package dev.rung.rows;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test a {@link TestTransaction} of its own, and closes it afterwards. */
final class TestTransactionExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestTransaction.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // JUnit closes what is in the store when the test ends.
        return context.getStore(Namespace.create(TestTransactionExtension.class))
                .getOrComputeIfAbsent(context.getUniqueId(), id -> transaction(), TestTransaction.class);
    }

    private static TestTransaction transaction() {
        try {
            return new TestTransaction();
        } catch (SQLException e) {
            throw new ParameterResolutionException("No connection", e);
        }
    }
}

package dev.rung.junit.internal.rows;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test a {@link Ground} of its own, and closes it afterwards. */
final class FreshGround implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Ground.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // JUnit closes what is in the store when the test ends.
        return context.getStore(Namespace.create(FreshGround.class))
                .getOrComputeIfAbsent(context.getUniqueId(), id -> ground(), Ground.class);
    }

    private static Ground ground() {
        try {
            return new Ground();
        } catch (SQLException e) {
            throw new ParameterResolutionException("No connection", e);
        }
    }
}

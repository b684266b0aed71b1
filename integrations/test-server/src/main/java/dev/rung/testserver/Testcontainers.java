package dev.rung.testserver;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Docker as Testcontainers finds it. Everything is called by name: the packages of Testcontainers are split between its
 * jars, so that no module can be compiled against it; and this way 1 will do as well as 2.
 */
final class Testcontainers implements Docker {

    private static final String FACTORY = "org.testcontainers.DockerClientFactory";

    @Override
    public Optional<String> obstacle() {
        try {
            call(call(Class.forName(FACTORY), null, "instance"), "client");
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (ReflectiveOperationException e) {
            return Optional.of("this Testcontainers is unknown: " + e);
        }
    }

    @Override
    public ServerLogin start(String image, String command) {
        try {
            var container = OptionalLibrary.TESTCONTAINERS
                    .type()
                    .orElseThrow()
                    .getConstructor(String.class)
                    .newInstance(image);
            container.getClass().getMethod("withCommand", String.class).invoke(container, command);
            // It lives as long as the JVM; Testcontainers' reaper ends it.
            call(container, "start");
            return ServerLogin.of(
                    text(container, "getJdbcUrl"), text(container, "getUsername"), text(container, "getPassword"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(image + " cannot be started by this Testcontainers: " + e, e);
        }
    }

    private static String text(Object target, String method) throws ReflectiveOperationException {
        return String.valueOf(call(target, method));
    }

    private static @Nullable Object call(@Nullable Object target, String method) throws ReflectiveOperationException {
        if (target == null) {
            throw new NoSuchMethodException(method + " of nothing");
        }
        return call(target.getClass(), target, method);
    }

    private static @Nullable Object call(Class<?> type, @Nullable Object target, String method)
            throws ReflectiveOperationException {
        try {
            return type.getMethod(method).invoke(target);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}

package dev.rung.junit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A proxy of an object that is created when its first method is called.
 *
 * @param target creates the object, or returns the one created before
 */
record LazyProxy(Callable<?> target) implements InvocationHandler {

    static <T> T of(Class<T> type, Callable<T> target) {
        return type.cast(
                Proxy.newProxyInstance(LazyProxy.class.getClassLoader(), new Class<?>[] {type}, new LazyProxy(target)));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofEveryObject(self, method.getName(), args);
        }
        try {
            return method.invoke(target.call(), args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static Object ofEveryObject(Object self, String method, @Nullable Object @Nullable [] args) {
        return switch (method) {
            case "equals" -> args != null && self == args[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "the test's own " + self.getClass().getInterfaces()[0].getSimpleName();
        };
    }
}

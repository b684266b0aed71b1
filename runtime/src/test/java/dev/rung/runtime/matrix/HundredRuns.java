package dev.rung.runtime.matrix;

import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** A process of a hundred runs with classes of their own, which prints what is left of them. */
final class HundredRuns {

    /** Java 17 keeps the type of the last record that was compared for the first time, and so its class loader. */
    private record LastCompared(String text) {}

    private HundredRuns() {}

    public static void main(String... args) throws Exception {
        var password = System.getenv(ProcessRun.PASSWORD);
        new Runs(args[0], args[1], password, 1).call();
        var before = threads();

        var loader = runsElsewhere(args[0], args[1], password);

        var after = Await.until("no more threads", Await.LONG, HundredRuns::threads, before::containsAll);
        System.out.println("threads " + after.size());
        if (!new LastCompared("a").equals(new LastCompared("b"))) {
            clearSoftReferences();
        }
        System.gc();
        System.out.println("collected " + loader.refersTo(null));
    }

    /** Returns a reference that shows whether the classes of the runs are still in use. */
    private static WeakReference<ClassLoader> runsElsewhere(String url, String user, String password) throws Exception {
        var loader = new OwnClasses();
        var runs = loader.loadClass(Runs.class.getName())
                .getDeclaredConstructor(String.class, String.class, String.class, int.class);
        runs.setAccessible(true);
        ((Callable<?>) runs.newInstance(url, user, password, 100)).call();
        return new WeakReference<>(loader);
    }

    /** Caches of the platform may keep a class until memory is short; a JVM clears them before it reports an OutOfMemoryError. */
    private static void clearSoftReferences() {
        Object[] ballast = {};
        try {
            while (true) {
                ballast = new Object[] {ballast, new byte[1 << 20]};
            }
        } catch (OutOfMemoryError e) {
            System.out.println("memory is short");
        }
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
    }
}

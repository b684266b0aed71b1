package dev.rung.benchmarks.contender;

/** The loop by hand over one class per migration, as the typed tools have it. */
public final class RawClasses extends JdbcLoop {

    private final JdbcSteps steps;

    /** Takes the steps that were generated. */
    public RawClasses() throws ReflectiveOperationException {
        steps = Class.forName("generated.Steps")
                .asSubclass(JdbcSteps.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    @Override
    JdbcSteps steps() {
        return steps;
    }
}

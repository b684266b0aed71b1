package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.testkit.engine.EngineTestKit;

final class JunitVersionTest {

    @Test
    void is_the_one_that_the_build_asks_for() {
        var asked = System.getProperty("rung.test.junit");
        assumeTrue(asked != null, "no version is asked for: this is not a build");

        assertThat(version(Test.class)).isEqualTo(asked);
        // The platform of Jupiter 5.x is 1.x.
        assertThat(asked).endsWith(version(EngineTestKit.class).substring(2));
        assertThat(version(Launcher.class)).isEqualTo(version(EngineTestKit.class));
    }

    private static String version(Class<?> type) {
        return String.valueOf(type.getPackage().getImplementationVersion());
    }
}

package dev.rung.runtime.testing;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;

/** Docker as Testcontainers finds it. */
final class LocalDocker implements Docker {

    @Override
    public Optional<String> whyNot() {
        try {
            DockerClientFactory.instance().client();
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(e.getMessage());
        }
    }
}

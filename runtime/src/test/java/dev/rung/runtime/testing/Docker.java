package dev.rung.runtime.testing;

import java.util.Optional;

/** Says whether containers can be started here. */
@FunctionalInterface
interface Docker {

    /** Returns why Docker cannot be used, or nothing if it can. */
    Optional<String> whyNot();
}

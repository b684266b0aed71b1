package dev.rung.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Migrations do not fit together. The message has all that is wrong with them.
 *
 * @since 0.1
 */
public final class UnsoundMigrationsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    UnsoundMigrationsException(List<Finding> findings) {
        super(findings.stream().map(Finding::message).collect(Collectors.joining("\n", "\n", "")));
        this.findings = List.copyOf(findings);
    }

    /**
     * Returns what is wrong.
     *
     * @return the findings, in the order of the migrations; one of them at least did not pass
     */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}

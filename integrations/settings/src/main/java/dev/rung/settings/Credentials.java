package dev.rung.settings;

import java.util.Optional;

/**
 * Who connects, and with which password.
 *
 * @param user the role
 * @param password its password; empty where the server needs none
 * @since 0.1
 */
public record Credentials(String user, Optional<String> password) {

    /**
     * Returns credentials with a password.
     *
     * @param user the role
     * @param password its password
     */
    public Credentials(String user, String password) {
        this(user, Optional.of(password));
    }

    /** Returns the user alone. */
    @Override
    public String toString() {
        return user + (password.isPresent() ? " with a password" : " without a password");
    }
}

package dev.rung.settings;

/**
 * Gives the credentials for one more connection. It is asked for each: a token that expires in the middle of a run does no
 * harm, since a connection that is open stays open.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface CredentialsSource {

    /**
     * Returns the credentials for a connection that begins now. May be called by several threads at once.
     *
     * @return credentials that are valid now
     * @throws dev.rung.runtime.error.SetupException with code {@code RUNG-229} if there are none
     */
    Credentials next();
}

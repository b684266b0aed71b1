package dev.rung.settings;

import dev.rung.runtime.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a file for each password: what renews a token writes it anew.
 *
 * @param user who connects
 * @param file which holds the password alone
 */
record FilePassword(String user, Path file) implements CredentialsSource {

    @Override
    public Credentials next() {
        try {
            var password = PasswordText.of(Files.readString(file));
            if (password.isEmpty()) {
                throw failed("is empty");
            }
            return new Credentials(user, password);
        } catch (IOException e) {
            throw failed(Files.exists(file) ? "cannot be read" : "does not exist");
        }
    }

    private RuntimeException failed(String how) {
        return new Mistake(
                        ErrorCode.CREDENTIALS_FAILED,
                        "The file of password-file %s: %s".formatted(how, file),
                        "let it hold the password alone, readable for this user")
                .exception();
    }
}

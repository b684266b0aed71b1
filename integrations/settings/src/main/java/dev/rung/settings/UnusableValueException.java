package dev.rung.settings;

import java.io.Serial;

/** A value that a setting cannot have. */
final class UnusableValueException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String flaw;
    private final String fix;

    /**
     * Creates the exception.
     *
     * @param flaw what is wrong, as the end of a sentence that begins with the origin
     * @param fix what to do
     */
    UnusableValueException(String flaw, String fix) {
        super(flaw, null, false, false);
        this.flaw = flaw;
        this.fix = fix;
    }

    String flaw() {
        return flaw;
    }

    String fix() {
        return fix;
    }
}

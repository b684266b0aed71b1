package dev.rung.sqlcheck.internal.grammar;

/** C's {@code longjmp} on its way to the {@code invoke} that stands for {@code setjmp}. */
final class Longjmp extends RuntimeException {

    private static final long serialVersionUID = 1;

    Longjmp() {
        super(null, null, false, false);
    }
}

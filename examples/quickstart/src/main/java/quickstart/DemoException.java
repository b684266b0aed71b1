package quickstart;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The demo cannot run; the message says why, and the remedy. */
final class DemoException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DemoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

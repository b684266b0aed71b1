package quickstart;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** What keeps the demo from running, told in its message with the cure. */
final class DemoException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DemoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

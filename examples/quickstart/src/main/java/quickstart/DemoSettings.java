package quickstart;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which server to use.
 *
 * @param url the user's own; empty for an embedded one
 * @param user who to be there; empty for what the URL or the driver says
 * @param password the password; empty where the driver finds it, in {@code .pgpass}, or needs none
 */
record DemoSettings(Optional<String> url, Optional<String> user, Optional<String> password) {

    private static final Pattern SECRET_IN_URL = Pattern.compile("(?i)[?&](password|sslpassword)=|//[^/?@]*:[^/?@]*@");

    static DemoSettings ofProcess() {
        return of(System.getProperties(), System.getenv());
    }

    /** Reads {@code rung.url} and {@code rung.user}, and the password from the environment only. */
    static DemoSettings of(Properties properties, Map<String, String> environment) {
        return new DemoSettings(
                        given(properties.getProperty("rung.url")),
                        given(properties.getProperty("rung.user")),
                        given(environment.get("RUNG_PASSWORD")).or(() -> given(environment.get("PGPASSWORD"))))
                .checked(properties.containsKey("rung.password"));
    }

    private DemoSettings checked(boolean passwordProperty) {
        if (passwordProperty || url.filter(SECRET_IN_URL.asPredicate()).isPresent()) {
            throw new DemoException("""
                    A password on the command line can be read by everybody on this machine; nothing was done.
                        Fix      : put it into the environment as RUNG_PASSWORD or PGPASSWORD, or into ~/.pgpass""", null);
        }
        if (url.isPresent() && !isReadable(url.get())) {
            throw new DemoException("""
                    rung.url cannot be read as the URL of a PostgreSQL; nothing was done.
                        Fix      : -Drung.url=jdbc:postgresql://host:5432/database""", null);
        }
        return this;
    }

    private static boolean isReadable(String url) {
        try {
            return url.startsWith("jdbc:postgresql:") && DriverManager.getDriver(url) != null;
        } catch (SQLException e) {
            return false;
        }
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    /** Says no secret. */
    @Override
    public String toString() {
        return url.isPresent() ? "a server of the user's own" : "an embedded server";
    }
}

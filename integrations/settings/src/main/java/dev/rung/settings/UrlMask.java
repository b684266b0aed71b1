package dev.rung.settings;

import java.util.Locale;
import java.util.Set;

/** Takes passwords out of the text of a URL. */
final class UrlMask {

    private static final String MASK = "***";
    private static final Set<String> SECRET = Set.of("password", "sslpassword");

    private UrlMask() {}

    /** Returns {@code url} with {@code ***} for each password in it. */
    static String masked(String url) {
        var query = url.indexOf('?');
        var before = query < 0 ? url : url.substring(0, query);
        return maskedUser(before) + (query < 0 ? "" : "?" + maskedQuery(url.substring(query + 1)));
    }

    /** Returns whether that is the name of a parameter whose value is a password. */
    static boolean isSecret(String parameter) {
        return SECRET.contains(parameter.toLowerCase(Locale.ROOT));
    }

    /** What is before the last {@code @} may be user and password. */
    private static String maskedUser(String text) {
        var start = text.indexOf("//");
        var at = text.lastIndexOf('@');
        var colon = start < 0 ? -1 : text.indexOf(':', start);
        return colon >= 0 && colon < at ? text.substring(0, colon + 1) + MASK + text.substring(at) : text;
    }

    private static String maskedQuery(String query) {
        var masked = query.split("&", -1);
        for (var i = 0; i < masked.length; i++) {
            var end = masked[i].indexOf('=');
            if (end >= 0 && isSecret(PercentCode.decoded(masked[i].substring(0, end)))) {
                masked[i] = masked[i].substring(0, end + 1) + MASK;
            }
        }
        return String.join("&", masked);
    }
}

package dev.rung.cli.build;

import dev.rung.model.DiagnosticCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.SourceVersion;

/**
 * The Java names of constants: in capitals, with an underscore before a capital inside a word and in the place of what Java
 * does not take.
 *
 * @param chosen names that the user gave, by the SQL name
 */
record ConstantNames(Map<String, String> chosen) {

    /** The names given to some SQL names, and the clashes between them. */
    record Given(Map<String, String> names, List<String> clashes) {

        String of(String sqlName) {
            return Objects.requireNonNull(names.get(sqlName), sqlName);
        }
    }

    ConstantNames {
        chosen = Map.copyOf(chosen);
    }

    /**
     * Returns the Java name of each.
     *
     * @param prefix the qualifier of an SQL name where the user gives names: {@code orders.}, or nothing
     * @param taken names that are ours, with what they are
     */
    Given of(String prefix, List<String> sqlNames, Map<String, String> taken) {
        var owners = new LinkedHashMap<>(taken);
        var names = new LinkedHashMap<String, String>();
        var clashes = new ArrayList<String>();
        for (var sqlName : sqlNames) {
            var name = chosen.getOrDefault(prefix + sqlName, derived(sqlName));
            var other = owners.putIfAbsent(name, prefix + sqlName);
            if (other != null) {
                clashes.add(clash(other, prefix + sqlName, name));
            }
            names.put(sqlName, name);
        }
        return new Given(names, clashes);
    }

    private static String clash(String one, String other, String name) {
        return """
                [%1$s] %2$s and %3$s both become %4$s
                    Fix      : choose another name for one of them: --name=%3$s=%4$s_2
                    Docs     : docs/errors.md, %1$s""".formatted(DiagnosticCode.CONSTANT_CLASH.code(), one, other, name);
    }

    static String derived(String sqlName) {
        var name = new StringBuilder();
        var before = '_';
        for (int i = 0; i < sqlName.length(); i++) {
            var c = sqlName.charAt(i);
            if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
                name.append('_');
            }
            name.append(Character.isJavaIdentifierPart(c) && c != '$' ? c : '_');
            before = c;
        }
        var capitals = name.toString().toUpperCase(Locale.ROOT);
        return SourceVersion.isName(capitals) ? capitals : '_' + capitals;
    }
}

package dev.rung.rows.internal.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What expressions of a schema mention, each once and in their order: a value that a constraint accepts is often one of them.
 *
 * @param expressions how many there are, of which some may mention nothing
 * @param texts the quoted constants, elements of array constants too
 * @param numbers the numbers, quoted ones too
 * @param patterns the patterns of {@code like} and {@code ~}
 */
public record Literals(int expressions, List<String> texts, List<BigDecimal> numbers, List<TextPattern> patterns) {

    public static final Literals NONE = new Literals(0, List.of(), List.of(), List.of());

    private static final Pattern TOKEN = Pattern.compile(
            "(?:(?<operator>!?~{1,2}\\*?)\\)?\\s*+\\(*+)?'(?<text>(?:[^']++|'')*+)'|(?<![\\w.$])(?<number>\\d+(?:\\.\\d+)?)(?![\\w.])");

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
    private static final Pattern ARRAY = Pattern.compile("\\{[^{}\"]*}");

    public Literals {
        texts = List.copyOf(texts);
        numbers = List.copyOf(numbers);
        patterns = List.copyOf(patterns);
    }

    /** Returns the literals of SQL expressions as the server writes them. */
    public static Literals of(Collection<String> expressions) {
        var texts = new LinkedHashSet<String>();
        var numbers = new LinkedHashSet<BigDecimal>();
        var patterns = new LinkedHashSet<TextPattern>();
        for (var expression : expressions) {
            var token = TOKEN.matcher(expression);
            while (token.find()) {
                var number = token.group("number");
                if (number != null) {
                    numbers.add(new BigDecimal(number));
                    continue;
                }
                var text = token.group("text").replace("''", "'");
                patterns.addAll(patterns(token.group("operator"), text));
                elements(text).forEach(texts::add);
            }
        }
        texts.stream().filter(NUMBER.asMatchPredicate()).map(BigDecimal::new).forEach(numbers::add);
        return new Literals(
                expressions.size(), new ArrayList<>(texts), new ArrayList<>(numbers), new ArrayList<>(patterns));
    }

    /** Returns whether there is no expression at all. */
    public boolean isEmpty() {
        return expressions == 0;
    }

    public boolean contains(Value value) {
        var text = value.text();
        return texts.contains(text)
                || numbers.stream().anyMatch(number -> number.toPlainString().equals(text));
    }

    public Literals and(Literals more) {
        return new Literals(
                expressions + more.expressions,
                joined(texts, more.texts),
                joined(numbers, more.numbers),
                joined(patterns, more.patterns));
    }

    private static Set<TextPattern> patterns(@Nullable String operator, String text) {
        if (operator != null && operator.matches("~\\*?")) {
            return Set.of(new RegexPattern(text));
        }
        return LikePattern.isOne(text) ? Set.of(new LikePattern(text)) : Set.of();
    }

    private static Stream<String> elements(String text) {
        return ARRAY.matcher(text).matches() && text.length() > 2
                ? Stream.of(text.substring(1, text.length() - 1).split(",", -1))
                : Stream.of(text);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}

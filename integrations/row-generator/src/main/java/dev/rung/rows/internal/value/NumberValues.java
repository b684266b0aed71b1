package dev.rung.rows.internal.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Numbers. The bold ones do not fit the next smaller type, and two whole ones can still be multiplied within their own:
 * it is a migration's mistakes that shall fail, not its arithmetic.
 */
final class NumberValues {

    private static final String DIGITS = "1234567891";
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private NumberValues() {}

    static List<Value> of(String type, Seed seed) {
        long ordinal = seed.ordinal();
        return switch (type) {
            case "int2" -> whole(150 + ordinal, seed, number -> Math.abs(number) <= Short.MAX_VALUE);
            case "int4" -> whole(40_000 + ordinal, seed, number -> Math.abs(number) <= Integer.MAX_VALUE);
            case "int8" -> whole(3_000_000_000L + ordinal, seed, number -> true);
            case "float4" -> fractional((ordinal + 1) + ".5e10", seed);
            case "float8" -> fractional((ordinal + 1) + ".5e39", seed);
            case "money" -> fractional((ordinal + 12_345_678) + ".91", seed);
            default -> whole(3_000_000_000L + ordinal, seed, number -> number > 0 && number < 1L << 32);
        };
    }

    /**
     * Returns values with as many digits as there is room for.
     *
     * @param modifier of {@code numeric(precision, scale)}, without PostgreSQL's offset; negative for none
     */
    static List<Value> numeric(int modifier, Seed seed) {
        if (modifier < 0) {
            var bold = new BigDecimal("12345678901234567890.123456789").add(BigDecimal.valueOf(seed.ordinal()));
            return fractional(bold.toPlainString(), seed);
        }
        int precision = modifier >> 16 & 0xffff;
        int scale = ((modifier & 0x7ff) ^ 1024) - 1024;
        var digits =
                new BigInteger(DIGITS.repeat(precision / DIGITS.length() + 1).substring(0, precision));
        var end = BigInteger.TEN.pow(precision);
        var bold = new BigDecimal(digits.add(BigInteger.valueOf(seed.ordinal())).mod(end), scale);
        var smallest = new BigDecimal(BigInteger.valueOf(seed.ordinal() + 1), scale);
        var limit = new BigDecimal(end, scale);
        var numbers = Stream.concat(numbers(seed), Stream.of(smallest));
        return list(bold.toPlainString(), numbers.filter(number -> number.abs().compareTo(limit) < 0));
    }

    private static List<Value> whole(long bold, Seed seed, Predicate<Long> fits) {
        var range = BigDecimal.valueOf(Long.MAX_VALUE);
        var whole = numbers(seed)
                .filter(number -> number.abs().compareTo(range) <= 0)
                .map(BigDecimal::longValue)
                .filter(fits)
                .map(BigDecimal::valueOf);
        return list(Long.toString(bold), whole);
    }

    private static List<Value> fractional(String bold, Seed seed) {
        return list(bold, numbers(seed));
    }

    private static List<Value> list(String bold, Stream<BigDecimal> numbers) {
        return new ValueList()
                .boundary(bold)
                .ordinary(numbers.map(BigDecimal::toPlainString).toList())
                .toList();
    }

    /** One ordinary number, what constraints mention and what is near it, more ordinary ones. */
    private static Stream<BigDecimal> numbers(Seed seed) {
        var ordinary = LongStream.range(0, seed.breadth())
                .mapToObj(next -> BigDecimal.valueOf(seed.start() + seed.ordinal() + 1 + next))
                .toList();
        var mentioned = seed.literals().numbers().stream().flatMap(NumberValues::around);
        return Stream.of(
                        ordinary.stream().limit(1),
                        mentioned,
                        ordinary.stream().skip(1),
                        Stream.of(BigDecimal.ZERO, BigDecimal.ONE.negate()))
                .flatMap(Function.identity());
    }

    private static Stream<BigDecimal> around(BigDecimal number) {
        return Stream.of(number, number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE), number.divide(TWO));
    }
}

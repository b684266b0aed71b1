package dev.rung.rows.internal.value;

import java.util.List;
import java.util.stream.Stream;

/** Texts. Those at the boundary are long, not ASCII, no number, and as long as the type allows. */
final class TextValues {

    static final int UNLIMITED = Integer.MAX_VALUE;

    /** Longer than the {@code varchar(255)} that many a migration turns a text into. */
    private static final int LONG = 320;

    private static final int LONGEST = 4_000;
    private static final int ROOM_FOR_WORDS = 12;
    private static final String FILLER = "Zoë Straße 漢字 😀 1.5 ";

    private TextValues() {}

    /** Returns texts of at most {@code room} characters. */
    static List<Value> of(Seed seed, int room) {
        var list = new ValueList().boundary(boundary(seed.ordinal(), room));
        var mentioned = MentionedTexts.of(seed);
        Stream.of(
                        Stream.of(word(seed.ordinal(), room)),
                        mentioned,
                        ordinary(seed, room),
                        Stream.of(code(seed.ordinal()), "", "1"))
                .flatMap(texts -> texts)
                .filter(text -> length(text) <= room)
                .forEach(list::ordinary);
        return list.toList();
    }

    private static String boundary(long ordinal, int room) {
        var start = code(ordinal);
        if (room <= length(start) + 1) {
            return cut(start, room);
        }
        int length = Math.min(room == UNLIMITED ? LONG : room, LONGEST);
        var text = cut(start + "é " + FILLER.repeat(length / length(FILLER) + 1), length);
        return text.endsWith(" ") ? cut(text, length - 1) + "ß" : text;
    }

    private static String word(long ordinal, int room) {
        return room < ROOM_FOR_WORDS ? code(ordinal) : "text " + (ordinal + 1);
    }

    private static Stream<String> ordinary(Seed seed, int room) {
        return Stream.iterate(seed.ordinal() + 1, next -> next + 1)
                .limit(seed.breadth())
                .map(ordinal -> word(ordinal, room));
    }

    /** Returns a short text of its own for each ordinal: a, b, ..., z, 10, 11, ... */
    static String code(long ordinal) {
        return Long.toString(ordinal + 10, Character.MAX_RADIX);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text, int length) {
        return length >= length(text) ? text : text.substring(0, text.offsetByCodePoints(0, length));
    }
}

package quickstart;

/** How to emphasise: in colour, or not at all. Colour never says what the words do not. */
enum Ink {
    PLAIN,
    COLOURED;

    String yellow(String text) {
        return painted(text, "33");
    }

    String bold(String text) {
        return painted(text, "1");
    }

    String dim(String text) {
        return painted(text, "2");
    }

    private String painted(String text, String code) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}

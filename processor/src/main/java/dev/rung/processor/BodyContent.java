package dev.rung.processor;

/** What the body of a method does. */
enum BodyContent {
    NOTHING("is empty"),
    THROWS("only throws"),
    SOMETHING("does something");

    private final String phrase;

    BodyContent(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String toString() {
        return phrase;
    }
}

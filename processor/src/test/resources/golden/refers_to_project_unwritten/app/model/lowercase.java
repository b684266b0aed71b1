package app.model;

public final class lowercase {
    public static final int LENGTH = 63;

    private lowercase() {}

    public static String quoted(String name) {
        return name;
    }
}

package app.db;

final class Locale {
    private Locale() {}
}

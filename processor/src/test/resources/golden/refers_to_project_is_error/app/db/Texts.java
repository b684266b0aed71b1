package app.db;

final class Texts {
    static final String TABLE = "t";

    private Texts() {}

    enum Size {
        SMALL
    }
}

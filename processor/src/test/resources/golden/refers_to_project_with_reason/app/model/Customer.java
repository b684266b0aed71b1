package app.model;

public final class Customer {
    public static final String TABLE = "customers";

    private Customer() {}

    public static String name() {
        return "name";
    }
}

package app.model;

public record Customer(String name) {
    public static final String TABLE = "customers";

    public static class Address {
        public static final String TABLE = "addresses";
    }
}

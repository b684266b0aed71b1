package app.db;

final class Elsewhere {

    static final String BROKEN = "select 1;\nselect from from t";

    private Elsewhere() {}
}

package app.db;

@SuppressWarnings("rung")
final class Silenced extends Base {
    static final class Within extends Base {}
}

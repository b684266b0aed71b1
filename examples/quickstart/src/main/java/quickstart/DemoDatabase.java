package quickstart;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The database of one demo: a pool, as an application has one, and where it leads.
 *
 * @param pool connections whose unqualified names lead to the demo's schema
 * @param place what the user reads about the server
 * @param server the embedded server, or nothing to stop
 */
record DemoDatabase(HikariDataSource pool, String place, EmbeddedServer.Handle server) implements AutoCloseable {

    static DemoDatabase open(DemoSettings settings) {
        return settings.url().isPresent() ? own(settings) : embedded();
    }

    private static DemoDatabase own(DemoSettings settings) {
        var config = config(settings.url().orElseThrow());
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        return new DemoDatabase(new HikariDataSource(config), "your server", EmbeddedServer.Handle.NONE);
    }

    private static DemoDatabase embedded() {
        var server = EmbeddedServer.start();
        var config = config(server.url());
        config.setUsername(EmbeddedServer.USER);
        config.setPassword(server.password());
        return new DemoDatabase(new HikariDataSource(config), "embedded, port " + server.port(), server);
    }

    private static HikariConfig config(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setSchema(DemoSchema.NAME);
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(
                -1); // the migrator is the first to connect, and explains it when that fails
        config.addDataSourceProperty("ApplicationName", "rung demo");
        return config;
    }

    boolean isEmbedded() {
        return server.port() != EmbeddedServer.Handle.NONE.port();
    }

    @Override
    public void close() {
        pool.close();
        server.close();
    }
}

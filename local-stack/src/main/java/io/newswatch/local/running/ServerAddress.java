package io.newswatch.local.running;

import java.net.URI;

/**
 * Where a broker or a database listens.
 *
 * @param host a name or a number; of IPv6 without brackets
 */
public record ServerAddress(String host, int port) {
    private static final String JDBC = "jdbc:";
    private static final int USUAL_DATABASE_PORT = 5432;

    /** The first of {@code HOST:PORT,…}. */
    public static ServerAddress of(String addresses) {
        var first = addresses.split(",", 2)[0].strip();
        var colon = first.lastIndexOf(':');
        if (colon < 1 || !first.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("\"" + first + "\" is not HOST:PORT");
        }
        return new ServerAddress(
                first.substring(0, colon).replaceAll("[\\[\\]]", ""), Integer.parseInt(first.substring(colon + 1)));
    }

    /** {@code HOST:PORT} of a JDBC address of PostgreSQL; without one of its own, the usual ones. */
    public static String ofDatabase(String jdbcUrl) {
        var uri = URI.create(jdbcUrl.startsWith(JDBC) ? jdbcUrl.substring(JDBC.length()) : jdbcUrl);
        var host = uri.getHost() == null ? "localhost" : uri.getHost();
        return host + ":" + (uri.getPort() < 0 ? USUAL_DATABASE_PORT : uri.getPort());
    }
}

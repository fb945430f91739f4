package io.newswatch.alert.postgres;

import java.sql.SQLException;
import java.util.Set;

/** Tells what is wrong with a row from what is wrong with the database. */
public final class SqlFaults {
    /** Data exceptions, broken constraints, limits of a single row (SQLSTATE classes). */
    private static final Set<String> OF_THE_DATA = Set.of("22", "23", "54");

    private SqlFaults() {}

    /**
     * Whether the same statement would fail again on a healthy database. Everything else (no connection, shutdown, out
     * of disk, deadlock, missing table) passes when the database is repaired, so it is worth waiting for.
     */
    public static boolean isOfTheData(SQLException fault) {
        var state = fault.getSQLState();
        return state != null && state.length() == 5 && OF_THE_DATA.contains(state.substring(0, 2));
    }

    /** Whether a unique constraint said no. */
    public static boolean isDuplicate(SQLException fault) {
        return "23505".equals(fault.getSQLState());
    }
}

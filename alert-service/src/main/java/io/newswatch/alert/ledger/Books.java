package io.newswatch.alert.ledger;

import java.sql.SQLException;
import java.time.Instant;

/** Where the books are kept. */
public interface Books {
    /** The books of what was raised since then, as of one instant: work that is under way puts nothing off balance. */
    Ledger since(Instant since) throws SQLException;
}

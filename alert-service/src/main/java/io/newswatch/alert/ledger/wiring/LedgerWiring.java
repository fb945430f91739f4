package io.newswatch.alert.ledger.wiring;

import io.newswatch.alert.ledger.Books;
import io.newswatch.alert.ledger.postgres.BooksInPostgres;
import io.newswatch.alert.postgres.Transactions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes the books known. */
@Singleton
class LedgerWiring {
    @Produces
    @Singleton
    Books books(Transactions transactions, InstantSource clock) {
        return new BooksInPostgres(transactions, clock);
    }
}

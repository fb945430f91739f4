package io.newswatch.alert.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFaultsTest {
    @ParameterizedTest
    @CsvSource({
        "22021, true, a character that PostgreSQL cannot store",
        "23505, true, a duplicate",
        "54000, true, a row that is too large",
        "08006, false, a lost connection",
        "57P01, false, a shutdown",
        "53100, false, a full disk",
        "40P01, false, a deadlock",
        "42P01, false, a missing table",
        ", false, a pool that has no connection to give",
    })
    void onlyFaultsOfTheDataAreTheRecordsFault(String state, boolean ofTheData, String what) {
        assertThat(SqlFaults.isOfTheData(new SQLException(what, state))).isEqualTo(ofTheData);
    }
}

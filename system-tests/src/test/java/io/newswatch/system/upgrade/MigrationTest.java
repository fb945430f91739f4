package io.newswatch.system.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate for migrations lets through and what it stops. */
class MigrationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE a (id text NOT NULL)",
                "ALTER TABLE a ADD COLUMN b text",
                "ALTER TABLE a ADD b integer NOT NULL DEFAULT 0",
                "ALTER TABLE a ADD b integer DEFAULT 0 NOT NULL",
                "ALTER TABLE a ADD b integer NOT NULL DEFAULT 0, ADD c text",
                "ALTER TABLE a ADD COLUMN b text GENERATED ALWAYS AS (c) STORED NOT NULL",
                "DROP INDEX a_b; CREATE INDEX a_b ON a (b)",
                "UPDATE a SET b = 0 WHERE b IS NOT NULL",
                "-- DROP TABLE a would be too much\nCREATE INDEX a_b ON a (b)"
            })
    void whatTheVersionBeforeDoesNotNotice(String sql) {
        assertThat(new Migration(sql).harms()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE a",
                "ALTER TABLE a DROP COLUMN b",
                "ALTER TABLE a RENAME COLUMN b TO c",
                "ALTER TABLE a RENAME TO b",
                "ALTER TABLE a ALTER COLUMN b TYPE bigint",
                "ALTER TABLE a ALTER b SET DATA TYPE bigint",
                "ALTER TABLE a ALTER COLUMN b SET NOT NULL",
                "ALTER TABLE a ADD COLUMN b text NOT NULL",
                "ALTER TABLE a ADD b text NOT NULL, ADD c text DEFAULT ''"
            })
    void whatItCannotBear(String sql) {
        assertThat(new Migration(sql).harms()).hasSize(1);
        assertThat(new Migration(Migration.KNOWN + " nothing reads it since 0.1.0\n" + sql).harms())
                .isEmpty();
    }

    @Test
    void twoHarmsAreTwo() {
        assertThat(new Migration("DROP TABLE a; ALTER TABLE b RENAME TO a").harms())
                .hasSize(2);
    }
}

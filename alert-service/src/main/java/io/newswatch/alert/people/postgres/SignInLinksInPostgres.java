package io.newswatch.alert.people.postgres;

import io.newswatch.alert.people.Person;
import io.newswatch.alert.people.SignInLinks;
import io.newswatch.alert.postgres.Sql;
import java.time.Instant;
import java.util.Optional;

/** The table of one-time links. */
public final class SignInLinksInPostgres implements SignInLinks {
    private final Sql sql;

    public SignInLinksInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(String codeHash, String personId, Instant expiresAt) {
        return sql.update("""
                        INSERT INTO sign_in_link (code_hash, person_id, expires_at)
                        SELECT ?, id, ? FROM person WHERE id = ? AND enabled FOR SHARE
                        """, codeHash, expiresAt, personId) == 1;
    }

    @Override
    public Optional<Person> redeem(String codeHash, Instant now) {
        return sql.query("""
                        UPDATE sign_in_link SET used_at = ? FROM person
                        WHERE code_hash = ? AND used_at IS NULL AND expires_at > ?
                          AND person.id = sign_in_link.person_id AND person.enabled
                        RETURNING person.id, name, role, email, enabled
                        """, PeopleInPostgres::person, now, codeHash, now).stream()
                .findFirst();
    }

    @Override
    public void forgetExpired(Instant before) {
        sql.update("DELETE FROM sign_in_link WHERE expires_at < ?", before);
    }
}

package io.newswatch.alert.people.postgres;

import io.newswatch.alert.people.Token;
import io.newswatch.alert.people.Tokens;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.postgres.Statements;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The table of tokens. */
public final class TokensInPostgres implements Tokens {
    private final Sql sql;

    public TokensInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Token token) {
        return sql.inTransaction(statements -> {
            if (token.ofPerson() && !mayHave(statements, token)) {
                return false;
            }
            statements.update(
                    """
                    INSERT INTO access_token (id, subject, name, role, session, created_at, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                    token.id(),
                    token.subject(),
                    token.name(),
                    token.role().id(),
                    token.session(),
                    token.createdAt(),
                    token.expiresAt());
            return true;
        });
    }

    /** Locks the person's row, so that a change of the person comes wholly before or wholly after the new token. */
    private static boolean mayHave(Statements statements, Token token) throws SQLException {
        return statements
                .query(
                        "SELECT role FROM person WHERE id = ? AND enabled FOR SHARE",
                        PeopleInPostgres::role,
                        token.subject())
                .stream()
                .anyMatch(role -> role.includes(token.role()));
    }

    @Override
    public List<Token> after(String id, int limit, Instant now) {
        return sql.query(
                "SELECT * FROM access_token WHERE id > ? AND expires_at > ? ORDER BY id LIMIT ?",
                TokensInPostgres::token,
                id,
                now,
                limit);
    }

    @Override
    public boolean revoke(String id, Instant now) {
        return sql.update("UPDATE access_token SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?", now, id) == 1;
    }

    @Override
    public boolean isRevoked(String id) {
        return !sql.query(
                        "SELECT id FROM access_token WHERE id = ? AND revoked_at IS NOT NULL",
                        row -> row.text("id"),
                        id)
                .isEmpty();
    }

    @Override
    public List<String> revoked(Instant now) {
        return sql.query(
                "SELECT id FROM access_token WHERE revoked_at IS NOT NULL AND expires_at > ? ORDER BY id",
                row -> row.text("id"),
                now);
    }

    @Override
    public void forgetExpired(Instant before) {
        sql.update("DELETE FROM access_token WHERE expires_at < ?", before);
    }

    private static Token token(Row row) throws SQLException {
        return new Token(
                row.text("id"),
                row.text("subject"),
                row.text("name"),
                PeopleInPostgres.role(row),
                row.flag("session"),
                row.time("created_at"),
                row.time("expires_at"),
                row.timeOrNull("revoked_at"));
    }
}

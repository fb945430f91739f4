package io.newswatch.alert.people.postgres;

import io.newswatch.alert.people.People;
import io.newswatch.alert.people.Person;
import io.newswatch.alert.people.Role;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.postgres.Statements;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of people. */
public final class PeopleInPostgres implements People {
    private static final String COLUMNS = "SELECT id, name, role, email, enabled, password_hash FROM person ";

    private final Sql sql;

    public PeopleInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Person> after(String id, int limit) {
        return sql.query(COLUMNS + "WHERE id > ? ORDER BY id LIMIT ?", PeopleInPostgres::person, id, limit);
    }

    @Override
    public Optional<Person> find(String id) {
        return sql.query(COLUMNS + "WHERE id = ?", PeopleInPostgres::person, id).stream()
                .findFirst();
    }

    @Override
    public Optional<Credentials> credentials(String name) {
        return sql
                .query(
                        COLUMNS + "WHERE lower(name) = lower(?)",
                        row -> new Credentials(person(row), row.textOrNull("password_hash")),
                        name)
                .stream()
                .findFirst();
    }

    @Override
    public Change add(Person person, @Nullable String passwordHash) {
        int added = sql.update(
                """
                INSERT INTO person (id, name, role, email, enabled, password_hash) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """, person.id(), person.name(), person.role().id(), person.email(), person.enabled(), passwordHash);
        return added == 1 ? Change.DONE : Change.CONFLICT;
    }

    @Override
    public Change replace(Person person, @Nullable String passwordHash) {
        return sql.inTransaction(statements -> replace(statements, person, passwordHash));
    }

    private static Change replace(Statements statements, Person person, @Nullable String passwordHash)
            throws SQLException {
        var before = statements.query(COLUMNS + "WHERE id = ? FOR UPDATE", PeopleInPostgres::person, person.id());
        if (before.isEmpty()) {
            return Change.NOT_FOUND;
        }
        int changed = statements.update(
                """
                UPDATE person SET name = ?, role = ?, email = ?, enabled = ?,
                    password_hash = coalesce(?, password_hash)
                WHERE id = ? AND NOT EXISTS (
                    SELECT FROM person other WHERE lower(other.name) = lower(?) AND other.id <> person.id)
                """,
                person.name(),
                person.role().id(),
                person.email(),
                person.enabled(),
                passwordHash,
                person.id(),
                person.name());
        if (changed == 0) {
            return Change.CONFLICT;
        }
        if (passwordHash != null
                || !person.enabled()
                || person.role() != before.getFirst().role()) {
            takeBackTokens(statements, person.id());
        }
        return Change.DONE;
    }

    @Override
    public Change remove(String id) {
        return sql.inTransaction(statements -> {
            var found = statements.query(COLUMNS + "WHERE id = ? FOR UPDATE", PeopleInPostgres::person, id);
            if (found.isEmpty()) {
                return Change.NOT_FOUND;
            }
            int removed = statements.update("""
                    DELETE FROM person WHERE id = ?
                    AND NOT EXISTS (SELECT FROM subscription WHERE owner_id = person.id)
                    """, id);
            if (removed == 0) {
                return Change.CONFLICT;
            }
            takeBackTokens(statements, id);
            return Change.DONE;
        });
    }

    /** Comes after the change of the person: a token that was given out meanwhile is seen and taken back too. */
    private static void takeBackTokens(Statements statements, String id) throws SQLException {
        statements.update("UPDATE access_token SET revoked_at = now() WHERE subject = ? AND revoked_at IS NULL", id);
        statements.update("UPDATE sign_in_link SET used_at = now() WHERE person_id = ? AND used_at IS NULL", id);
    }

    static Person person(Row row) throws SQLException {
        return new Person(row.text("id"), row.text("name"), role(row), row.textOrNull("email"), row.flag("enabled"));
    }

    static Role role(Row row) throws SQLException {
        var id = row.text("role");
        return Role.of(id).orElseThrow(() -> new IllegalStateException("The database has the unknown role " + id));
    }
}

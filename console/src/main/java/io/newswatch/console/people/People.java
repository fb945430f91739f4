package io.newswatch.console.people;

import io.newswatch.console.http.Answer;
import io.newswatch.console.http.Query;
import io.newswatch.console.http.ServiceApi;
import io.newswatch.console.http.Services;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** alert-service's users and tokens, asked with the rights of whoever is signed in. */
@Singleton
class People {
    private static final String USERS = "/api/v1/users";
    private static final String TOKENS = "/api/v1/tokens";
    private static final int PART = 500;
    private static final int MOST = 5_000;

    private final ServiceApi alert;

    People(Services services) {
        this.alert = services.alert();
    }

    List<PersonJson> all() {
        var all = new ArrayList<PersonJson>();
        String cursor = null;
        do {
            var part = alert.get(USERS, page(cursor), PersonJson.Part.class).value();
            all.addAll(part.items());
            cursor = part.next();
        } while (cursor != null && all.size() < MOST);
        return all;
    }

    PersonJson one(String id) {
        return alert.get(user(id), PersonJson.class).value();
    }

    Answer<PersonJson> add(PersonForm form) {
        return alert.post(USERS, form, PersonJson.class);
    }

    Answer<PersonJson> change(String id, PersonForm form) {
        return alert.put(user(id), form, PersonJson.class);
    }

    /** @param erase what the person owns and wrote, too */
    Answer<Void> remove(String id, boolean erase) {
        return alert.delete(user(id) + (erase ? "?erase=true" : ""));
    }

    Answer<PersonJson.Link> signInLink(String id) {
        return alert.post(user(id) + "/sign-in-link", PersonJson.Link.class);
    }

    List<TokenJson> tokens() {
        var all = new ArrayList<TokenJson>();
        String cursor = null;
        do {
            var part = alert.get(TOKENS, page(cursor), TokenJson.Part.class).value();
            all.addAll(part.items());
            cursor = part.next();
        } while (cursor != null && all.size() < MOST);
        return all;
    }

    Answer<TokenJson> issue(TokenJson.Wish wish) {
        return alert.post(TOKENS, wish, TokenJson.class);
    }

    Answer<Void> revoke(String id) {
        return alert.delete(TOKENS + "/" + ServiceApi.segment(id));
    }

    private static Query page(@Nullable String cursor) {
        return Query.of("limit", PART).with("cursor", cursor);
    }

    private static String user(String id) {
        return USERS + "/" + ServiceApi.segment(id);
    }
}

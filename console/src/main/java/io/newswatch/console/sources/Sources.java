package io.newswatch.console.sources;

import io.newswatch.console.http.Answer;
import io.newswatch.console.http.Query;
import io.newswatch.console.http.ServiceApi;
import io.newswatch.console.http.Services;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** ingest-service's sources, asked with the rights of whoever is signed in. */
@Singleton
class Sources {
    private static final String PATH = "/api/v1/sources";
    private static final String OPML = "/api/v1/sources.opml";
    private static final int PART = 500;
    private static final int MOST = 10_000;

    private final ServiceApi ingest;

    Sources(Services services) {
        this.ingest = services.ingest();
    }

    /** All, up to a number that nobody would look through. */
    List<SourceJson> all() {
        var all = new ArrayList<SourceJson>();
        String cursor = null;
        do {
            var query = Query.of("limit", PART).with("cursor", cursor);
            var part = ingest.get(PATH, query, SourceJson.Part.class).value();
            all.addAll(part.items());
            cursor = part.next();
        } while (cursor != null && all.size() < MOST);
        return all;
    }

    SourceJson one(String id) {
        return ingest.get(path(id), SourceJson.class).value();
    }

    Answer<SourceJson> add(SourceForm form) {
        return ingest.post(PATH, form.body(), SourceJson.class);
    }

    Answer<SourceJson> change(String id, SourceForm form) {
        return ingest.put(path(id), form.body(), SourceJson.class);
    }

    Answer<Void> remove(String id) {
        return ingest.delete(path(id));
    }

    Answer<SourceJson.Reading> readNow(String id) {
        return ingest.post(path(id) + "/poll", SourceJson.Reading.class);
    }

    Answer<PreviewJson> preview(String url) {
        return ingest.post(PATH + "/preview", new Address(url), PreviewJson.class);
    }

    byte[] opml() {
        return ingest.bytes(OPML, Query.none(), "text/x-opml").value();
    }

    Answer<SourceJson.Imported> add(byte[] opml) {
        return ingest.post(OPML, "text/x-opml", opml, SourceJson.Imported.class);
    }

    private static String path(String id) {
        return PATH + "/" + ServiceApi.segment(id);
    }

    /** What is to be read. */
    private record Address(String url) {}
}

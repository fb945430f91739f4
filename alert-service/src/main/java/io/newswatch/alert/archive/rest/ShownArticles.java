package io.newswatch.alert.archive.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.alert.archive.Archive;
import io.newswatch.alert.stream.Kind;
import io.newswatch.alert.stream.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Articles in the stream. */
@ApplicationScoped
class ShownArticles implements Shown {
    private final Archive archive;
    private final ObjectMapper mapper;

    ShownArticles(Archive archive, ObjectMapper mapper) {
        this.archive = archive;
        this.mapper = mapper;
    }

    @Override
    public Kind kind() {
        return Kind.ARTICLE;
    }

    @Override
    public Map<String, String> json(Collection<String> ids) {
        var json = new LinkedHashMap<String, String>();
        try {
            for (var article : archive.withIds(ids)) {
                json.put(article.id(), mapper.writeValueAsString(ArchivedJson.of(article)));
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("An article cannot be shown", e);
        }
        return json;
    }
}

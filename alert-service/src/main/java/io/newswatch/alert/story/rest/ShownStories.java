package io.newswatch.alert.story.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.alert.story.Stories;
import io.newswatch.alert.stream.Kind;
import io.newswatch.alert.stream.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Stories in the stream. */
@ApplicationScoped
class ShownStories implements Shown {
    private final Stories stories;
    private final ObjectMapper mapper;

    ShownStories(Stories stories, ObjectMapper mapper) {
        this.stories = stories;
        this.mapper = mapper;
    }

    @Override
    public Kind kind() {
        return Kind.STORY;
    }

    @Override
    public Map<String, String> json(Collection<String> ids) {
        var json = new LinkedHashMap<String, String>();
        try {
            for (var story : stories.withIds(ids)) {
                json.put(story.id(), mapper.writeValueAsString(story));
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A story cannot be shown", e);
        }
        return json;
    }
}

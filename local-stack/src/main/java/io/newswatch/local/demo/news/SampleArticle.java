package io.newswatch.local.demo.news;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * An article of our own writing, as the samples hold it.
 *
 * @param slug last part of its address
 * @param feed name of the feed that announces it
 * @param language BCP 47 tag
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SampleArticle(
        String slug,
        String feed,
        String title,
        String summary,
        List<String> paragraphs,
        String language,
        String author) {
    public SampleArticle {
        if (slug == null || !slug.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("slug must be of lower-case letters, digits and hyphens, not " + slug);
        }
        if (feed == null || title == null || language == null || paragraphs == null || paragraphs.isEmpty()) {
            throw new IllegalArgumentException("the article " + slug + " needs feed, title, language and paragraphs");
        }
        summary = summary == null ? "" : summary;
        author = author == null ? "" : author;
        paragraphs = List.copyOf(paragraphs);
    }
}

package io.newswatch.console.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.console.alert.Alert;
import io.newswatch.console.http.AlertJson;
import io.newswatch.console.http.Answer;
import io.newswatch.console.http.Query;
import io.newswatch.console.http.ServiceApi;
import io.newswatch.console.http.Services;
import io.newswatch.console.rest.Pages;
import io.newswatch.console.taxonomy.Vocabulary;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A story with its members, and an article with its evidence. */
@Blocking
@Path("/")
@Produces(MediaType.TEXT_HTML)
class StoryPages {
    private static final int MOST_ALERTS = 100;

    private final Services services;
    private final Vocabulary vocabulary;
    private final Pages pages;
    private final InstantSource clock;

    StoryPages(Services services, Vocabulary vocabulary, Pages pages, InstantSource clock) {
        this.services = services;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.clock = clock;
    }

    /** The templates of these pages. */
    @CheckedTemplate(basePath = "story")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance story(StoryView story);

        static native TemplateInstance article(ArticleView article);
    }

    /** The story with the text of one of its articles, which a link may choose. */
    @GET
    @Path("stories/{id}")
    public Response story(@PathParam("id") String id, @QueryParam("article") @Nullable String asked) {
        var story = services.alert()
                .get("/api/v1/stories/" + ServiceApi.segment(id), StoryJson.class)
                .value();
        var wanted = Optional.ofNullable(asked)
                .filter(article -> story.members().stream()
                        .anyMatch(member -> member.articleId().equals(article)))
                .or(() -> StoryView.lead(story));
        var alerts = services.alert()
                .get("/api/v1/alerts", Query.of("story", id).with("limit", MOST_ALERTS), JsonNode.class)
                .map(AlertJson::page)
                .value()
                .items();
        var text = wanted.flatMap(article -> kept(article, alerts)).orElse(null);
        return pages.page(Templates.story(StoryView.of(story, alerts, text, clock.instant())));
    }

    @GET
    @Path("articles/{id}")
    public Response article(@PathParam("id") String id) {
        return pages.page(Templates.article(view(ask(id).value(), List.of())));
    }

    /** The article when the archive still has it: a story outlives its oldest members. */
    private Optional<ArticleView> kept(String id, List<Alert> alerts) {
        var answer = ask(id);
        return answer instanceof Answer.Missing<ArticleJson>
                ? Optional.empty()
                : Optional.of(view(
                        answer.value(),
                        alerts.stream()
                                .filter(alert -> alert.article().id().equals(id))
                                .toList()));
    }

    private Answer<ArticleJson> ask(String id) {
        return services.alert().get("/api/v1/articles/" + ServiceApi.segment(id), ArticleJson.class);
    }

    private ArticleView view(ArticleJson article, List<Alert> alerts) {
        return ArticleView.of(article, alerts, vocabulary.words(), clock.instant());
    }
}

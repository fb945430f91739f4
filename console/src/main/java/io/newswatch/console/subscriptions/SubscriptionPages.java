package io.newswatch.console.subscriptions;

import io.newswatch.console.http.Answer;
import io.newswatch.console.page.View;
import io.newswatch.console.rest.Pages;
import io.newswatch.console.taxonomy.Vocabulary;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of subscriptions, the form that makes and changes them, and what one would have brought. */
@Blocking
@Path("/subscriptions")
@Produces(MediaType.TEXT_HTML)
class SubscriptionPages {
    private static final List<String> FROM_SEARCH =
            List.of("name", "query", "actors", "topics", "languages", "sources", "genres", "minLevel");
    private static final Map<String, String> SAID =
            Map.of("made", "The subscription is made.", "saved", "The changes are saved.");
    private static final int USUAL_DAYS = 7;
    private static final int LONG = 30;

    private final SubscriptionsApi subscriptions;
    private final Vocabulary vocabulary;
    private final Pages pages;
    private final InstantSource clock;

    SubscriptionPages(SubscriptionsApi subscriptions, Vocabulary vocabulary, Pages pages, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.vocabulary = vocabulary;
        this.pages = pages;
        this.clock = clock;
    }

    /** The templates of these pages. */
    @CheckedTemplate(basePath = "subscriptions")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(List<SubscriptionRow> rows);

        static native TemplateInstance form(FormView form);

        static native TemplateInstance preview(PreviewView preview);
    }

    @GET
    public Response list() {
        var words = vocabulary.words();
        return pages.page(Templates.list(subscriptions.all().items().stream()
                .map(one -> SubscriptionRow.of(one, words, clock.instant()))
                .toList()));
    }

    /** The empty form, or one that holds what was searched for. */
    @GET
    @Path("new")
    public Response fresh(@Context UriInfo uri) {
        var view = View.of("/subscriptions/new", uri.getQueryParameters(), FROM_SEARCH);
        var search = new LinkedHashMap<String, List<String>>();
        FROM_SEARCH.forEach(name -> {
            if (!view.get(name).isEmpty()) {
                search.put(name, uri.getQueryParameters().getOrDefault(name, List.of()));
            }
        });
        var draft = Draft.fresh(search, vocabulary.words());
        return pages.page(Templates.form(form("", draft, Faults.NONE, null, null)));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @QueryParam("said") @Nullable String said) {
        var existing = subscriptions.one(id);
        var form = form(id, Draft.of(existing, vocabulary.words()), Faults.NONE, existing, null);
        return pages.page(Templates.form(said == null ? form : form.saying(SAID.get(said))));
    }

    @POST
    public Response create(MultivaluedMap<String, String> typed) {
        var draft = Draft.typed(typed);
        return saved("", draft, subscriptions.create(draft.body(Map.of(), vocabulary.words())));
    }

    @POST
    @Path("{id}")
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        var draft = Draft.typed(typed);
        return saved(id, draft, subscriptions.replace(id, draft.body(subscriptions.raw(id), vocabulary.words())));
    }

    /** What it would have brought: into the open page, or without a script the whole form with it. */
    @POST
    @Path("preview")
    public Response preview(MultivaluedMap<String, String> typed) {
        var draft = Draft.typed(typed);
        var days = draft.text("previewDays").equals("30") ? LONG : USUAL_DAYS;
        var body = draft.body(Map.of(), vocabulary.words());
        // Neither a name nor where to send it decides about what it would bring.
        body.put("name", "preview");
        body.put("channels", List.of());
        body.remove("version");
        var answer = subscriptions.preview(body, days);
        var preview = answer instanceof Answer.Refused<PreviewJson> refused
                ? PreviewView.refused(refused, days)
                : PreviewView.of(answer.value(), clock.instant());
        if (pages.isPartial()) {
            return pages.page(Templates.preview(preview));
        }
        var id = draft.text("id");
        var existing = id.isEmpty() ? null : subscriptions.one(id);
        return pages.page(Templates.form(form(id, draft, Faults.NONE, existing, preview)));
    }

    private Response saved(String id, Draft draft, Answer<SubscriptionJson> answer) {
        if (answer instanceof Answer.Refused<SubscriptionJson> refused) {
            var existing = id.isEmpty() ? null : subscriptions.one(id);
            return pages.page(Status.BAD_REQUEST, Templates.form(form(id, draft, Faults.of(refused), existing, null)));
        }
        var saved = answer.value();
        // The secret of a new webhook is told in this answer and never again.
        return saved.channels().stream().anyMatch(channel -> channel.secret() != null)
                ? pages.page(
                        Templates.form(form(saved.id(), Draft.of(saved, vocabulary.words()), Faults.NONE, saved, null)
                                .saying(SAID.get(id.isEmpty() ? "made" : "saved"))))
                : pages.to("/subscriptions/" + saved.id() + "?said=" + (id.isEmpty() ? "made" : "saved"));
    }

    private FormView form(
            String id, Draft draft, Faults faults, @Nullable SubscriptionJson existing, @Nullable PreviewView preview) {
        var words = vocabulary.words();
        return new FormView(
                id,
                draft,
                faults,
                words,
                existing == null ? null : SubscriptionRow.of(existing, words, clock.instant()),
                preview,
                id.isEmpty() ? History.NONE : History.of(subscriptions.history(id), words, clock.instant()),
                null);
    }
}

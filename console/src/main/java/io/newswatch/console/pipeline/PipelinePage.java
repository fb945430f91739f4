package io.newswatch.console.pipeline;

import io.newswatch.console.http.Answer;
import io.newswatch.console.rest.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The flow as a live picture, what waits for somebody, and the deliveries that were given up. */
@Blocking
@Path("/pipeline")
@Produces(MediaType.TEXT_HTML)
class PipelinePage {
    private static final int MOST_AT_ONCE = 100;

    private final Operations operations;
    private final Looks looks;
    private final Pages pages;
    private final InstantSource clock;

    PipelinePage(Operations operations, Looks looks, Pages pages, InstantSource clock) {
        this.operations = operations;
        this.looks = looks;
        this.pages = pages;
        this.clock = clock;
    }

    /** Everything on the page. */
    record Picture(List<Todo> todos, Flow flow, LedgerJson ledger, List<Receiver> receivers, long letters) {
        Picture {
            todos = List.copyOf(todos);
            receivers = List.copyOf(receivers);
        }

        /** How many dead letters wait, as a sentence. */
        public String waiting() {
            return letters == 1 ? "1 dead letter waits" : Flow.number(letters) + " dead letters wait";
        }
    }

    /** The templates of the pipeline. */
    @CheckedTemplate(basePath = "pipeline")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(Picture picture, String said);

        static native TemplateInstance page$now(Picture picture);

        static native TemplateInstance letters(
                List<LetterView> letters, @Nullable String next, String state, String said);

        static native TemplateInstance letter(LetterView letter);
    }

    @GET
    public Response page(@QueryParam("again") @Nullable Integer again) {
        var said = again == null
                ? ""
                : again == 1 ? "1 delivery is made again." : Math.max(0, again) + " deliveries are made again.";
        return pages.page(Templates.page(picture(), said));
    }

    /** What changes by itself, for a page that is open. */
    @GET
    @Path("now")
    public Response now() {
        return pages.page(Templates.page$now(picture()));
    }

    @POST
    @Path("deliveries/{id}/retry")
    public Response retry(@PathParam("id") String id) {
        return pages.to("/pipeline?again=" + retried(id));
    }

    /** Makes every delivery to one receiver again that was given up, a hundred at a time. */
    @POST
    @Path("deliveries/retry")
    public Response retryAll(@FormParam("channel") @Nullable String channel) {
        var again = operations.failed().stream()
                .filter(delivery -> delivery.channelId().equals(channel))
                .limit(MOST_AT_ONCE)
                .mapToInt(delivery -> retried(delivery.id()))
                .sum();
        return pages.to("/pipeline?again=" + again);
    }

    /** Nothing when somebody else was faster, or the channel is closed. */
    private int retried(String id) {
        var answer = operations.retry(id);
        if (answer instanceof Answer.Refused<Void> || answer instanceof Answer.Missing<Void>) {
            return 0;
        }
        var unused = answer.value();
        return 1;
    }

    /** The books come first: alert-service gives them to operators only, and figures are for them alone. */
    private Picture picture() {
        var ledger = operations.ledger();
        var span = looks.look();
        var flow = Flow.of(span);
        var receivers = Receiver.of(operations.failed(), clock.instant());
        var letters = operations.letterCounts().waiting();
        return new Picture(
                Todo.of(flow, ledger, letters, receivers, broken(span.now())), flow, ledger, receivers, letters);
    }

    private static long broken(Look look) {
        return look.ingest()
                .map(figures -> Math.round(figures.sum("newswatch_sources", "state", "broken")
                        + figures.sum("newswatch_sources", "state", "gone")))
                .orElse(0L);
    }
}

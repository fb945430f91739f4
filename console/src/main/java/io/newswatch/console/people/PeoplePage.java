package io.newswatch.console.people;

import io.newswatch.console.http.Answer;
import io.newswatch.console.page.Faults;
import io.newswatch.console.rest.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Comparator;
import java.util.List;

/** All users, and each on a page of its own. */
@Blocking
@Path("/people")
@Produces(MediaType.TEXT_HTML)
class PeoplePage {
    private final People people;
    private final Pages pages;

    PeoplePage(People people, Pages pages) {
        this.people = people;
        this.pages = pages;
    }

    /** The templates of people and tokens. */
    @CheckedTemplate(basePath = "people")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(List<PersonJson> people, PersonJson entered, Faults faults);

        static native TemplateInstance person(PersonJson person, Faults faults, String said, String link);

        static native TemplateInstance tokens(
                List<TokenView> programs, List<TokenView> sessions, String made, Faults faults);
    }

    @GET
    public Response list() {
        return list(Status.OK, PersonJson.NEW, Faults.NONE);
    }

    @POST
    public Response add(MultivaluedMap<String, String> sent) {
        var form = PersonForm.of(sent).allowedIn();
        var answer = people.add(form);
        return answer instanceof Answer.Refused<PersonJson> refused
                ? list(Status.BAD_REQUEST, form.as(""), Faults.of(refused))
                : person(answer.value(), "Added. Without a password, give the person a link that signs in once.");
    }

    @GET
    @Path("{id}")
    public Response person(@PathParam("id") String id) {
        return person(people.one(id), "");
    }

    @POST
    @Path("{id}")
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var form = PersonForm.of(sent);
        var answer = people.change(id, form);
        return answer instanceof Answer.Refused<PersonJson> refused
                ? pages.page(Status.BAD_REQUEST, Templates.person(form.as(id), Faults.of(refused), "", ""))
                : person(answer.value(), "Saved.");
    }

    /** Makes a link and shows it in the only moment in which it can be seen. */
    @POST
    @Path("{id}/link")
    public Response link(@PathParam("id") String id) {
        var answer = people.signInLink(id);
        return answer instanceof Answer.Refused<PersonJson.Link> refused
                ? pages.page(Status.BAD_REQUEST, Templates.person(people.one(id), Faults.of(refused), "", ""))
                : pages.page(Templates.person(
                        people.one(id), Faults.NONE, "", answer.value().link()));
    }

    @POST
    @Path("{id}/remove")
    public Response remove(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var answer = people.remove(id, sent.containsKey("erase"));
        return answer instanceof Answer.Refused<Void> refused
                ? pages.page(Status.BAD_REQUEST, Templates.person(people.one(id), Faults.of(refused), "", ""))
                : afterRemoval(answer);
    }

    private Response afterRemoval(Answer<Void> answer) {
        var unused = answer.value();
        return pages.to("/people");
    }

    private Response list(Status status, PersonJson entered, Faults faults) {
        var all = people.all().stream()
                .sorted(Comparator.comparing(PersonJson::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return pages.page(status, Templates.list(all, entered, faults));
    }

    private Response person(PersonJson person, String said) {
        return pages.page(Templates.person(person, Faults.NONE, said, ""));
    }
}

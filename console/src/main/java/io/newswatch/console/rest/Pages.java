package io.newswatch.console.rest;

import io.newswatch.console.page.Notice;
import io.newswatch.console.session.ReturnPath;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Makes responses of templates, and the way to the sign-in page. */
@Singleton
class Pages {
    private final SessionCookie cookies;

    Pages(SessionCookie cookies) {
        this.cookies = cookies;
    }

    Response page(Status status, TemplateInstance template) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(template.render())
                .build();
    }

    Response notice(Status status, String person, Notice notice) {
        return page(status, Templates.notice(person, notice));
    }

    /** To the sign-in page, and back to {@code path} from there. A session that has ended is forgotten. */
    Response toSignIn(String path) {
        var next = ReturnPath.of(path);
        var query = next.equals("/") ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        return Response.seeOther(URI.create("/sign-in" + query))
                .cookie(cookies.gone())
                .build();
    }
}

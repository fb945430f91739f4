package io.newswatch.console.rest;

import io.newswatch.console.page.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/** The templates of this package and what each is given; what the layout needs, {@link Pages} adds. */
@CheckedTemplate(basePath = "")
final class Templates {
    private Templates() {}

    static native TemplateInstance signIn(String next, @Nullable String problem, @Nullable Elsewhere elsewhere);

    static native TemplateInstance signInLink(String code);

    static native TemplateInstance notice(Notice notice);

    static native TemplateInstance noticePart(Notice notice);

    static native TemplateInstance hop();
}

package io.newswatch.console.rest;

import io.newswatch.console.page.Card;
import io.newswatch.console.page.Detail;
import io.newswatch.console.page.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The templates and what each is given; {@code person} is empty when nobody is signed in. */
@CheckedTemplate(basePath = "")
final class Templates {
    private Templates() {}

    static native TemplateInstance alerts(
            String person, boolean live, List<Card> cards, @Nullable String next, @Nullable Notice notice);

    static native TemplateInstance alertList(
            boolean live, List<Card> cards, @Nullable String next, @Nullable Notice notice);

    static native TemplateInstance alert(String person, Detail detail);

    static native TemplateInstance signIn(String next, @Nullable String problem);

    static native TemplateInstance signInLink(String code);

    static native TemplateInstance notice(String person, Notice notice);

    static native TemplateInstance hop();
}

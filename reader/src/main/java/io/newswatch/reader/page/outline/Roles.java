package io.newswatch.reader.page.outline;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells the role of an element from itself alone; remembers the names of a page, where most elements are alike. */
final class Roles {
    private static final Set<String> NOISE_TAGS =
            Set.of("nav", "aside", "footer", "figure", "figcaption", "dialog", "menu");
    private static final Set<String> DOUBTFUL_TAGS = Set.of("header", "form", "fieldset");
    private static final Set<String> NOISE_ROLES = Set.of(
            "navigation",
            "complementary",
            "contentinfo",
            "banner",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tooltip",
            "button",
            "alert",
            "doc-pagefooter");
    private static final Pattern INVISIBLE = Pattern.compile(
            "(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|(?:^|;)\\s*opacity\\s*:\\s*0\\s*(?:;|$)");

    private static final Pattern SCHEMA = Pattern.compile("(?i)schema\\.org/\\w*(?:article|posting|report)/?$");

    private final Map<String, Naming> known = new HashMap<>();

    Role of(Element element) {
        var name = element.normalName();
        if (name.equals("body") || name.equals("html")) {
            return Role.PLAIN;
        }
        if (isHidden(element)) {
            return Role.HIDDEN;
        }
        if (element.attr("itemprop").toLowerCase(Locale.ROOT).endsWith("articlebody")) {
            return Role.BODY;
        }
        var role = element.attr("role").toLowerCase(Locale.ROOT);
        var naming = naming(element);
        if (name.equals("main") || role.equals("main")) {
            return naming.role() == Role.BODY ? Role.BODY : Role.MAIN;
        }
        if (name.equals("article") || naming.isEntry() || role.equals("article") || isSchema(element)) {
            return naming.isOther() && !naming.isEntry() ? Role.NOISE : Role.ARTICLE;
        }
        if (element.attr("aria-modal").equals("true")) {
            return Role.FOREIGN;
        }
        return byNames(name, role, naming.role());
    }

    private static Role byNames(String name, String role, Role named) {
        return switch (named) {
            case FOREIGN, HIDDEN, NOISE -> named;
            case BODY, ARTICLE, MAIN, DOUBTFUL, PLAIN -> {
                if (NOISE_TAGS.contains(name) || NOISE_ROLES.contains(role)) {
                    yield Role.NOISE;
                }
                yield named == Role.PLAIN && DOUBTFUL_TAGS.contains(name) ? Role.DOUBTFUL : named;
            }
        };
    }

    private Naming naming(Element element) {
        var key = element.className() + "|" + element.id() + "|" + element.attr("data-component") + "|"
                + element.attr("data-testid") + "|"
                + (element.normalName().indexOf('-') > 0 ? element.normalName() : "");
        return known.computeIfAbsent(key, names -> Naming.of(ElementWords.of(element)));
    }

    private static boolean isSchema(Element element) {
        return element.hasAttr("itemtype")
                && SCHEMA.matcher(element.attr("itemtype")).find();
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || (element.hasAttr("style")
                        && INVISIBLE.matcher(element.attr("style")).find());
    }
}

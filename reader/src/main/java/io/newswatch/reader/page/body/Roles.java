package io.newswatch.reader.page.body;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells the role of an element from itself alone. */
final class Roles {
    private static final Set<String> NOISE_TAGS =
            Set.of("nav", "aside", "footer", "figure", "figcaption", "dialog", "menu");
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
    private static final Pattern BODY = Pattern.compile(
            "(?:article|story|post|entry|news|blog|press|release|content|body|detail|single|art|report|statement|text|copy)"
                    + "(?:body|bodies|content|contents|contenttext|text|copy|bodycopy|bodytext|maincontent|fulltext|paragraphs)$"
                    + "|(?:articlebody|entrycontent|postcontent|storybody|bodycopy|articlecontent|articletext|storytext|maintext|fieldnamebody"
                    + "|fieldbody|newsview|trseditor|richtext|wysiwyg|prose|zhengwen|zwcontent|cuerponoticia|cuerpodenoticia|textonoticia"
                    + "|notacuerpo|contenidonota|articletexte|contenuarticle|corpsarticle|artikeltext|artikelbody|artikelinhalt"
                    + "|beitragstext|testoarticolo|corpoarticolo|articolotesto|corponoticia|textomateria|materiacorpo|conteudomateria"
                    + "|artykultresc|trescartykulu|statiatext|newstext|haberdetay|habermetni|beritabody|detailtext|readcontent)");
    private static final Pattern NOT_BODY = Pattern.compile(
            "header|head$|footer|foot$|meta|title|image|img|photo|media|related|share|comment|author|preview|teaser|card|list"
                    + "|wrapper|wrap$|container|outer|layout|grid|column|widget|sidebar|aside|links?$|nav|tags?$|button|item$|info|bar$|skip|menu");
    private static final Set<String> ARTICLE = Set.of(
            "article",
            "hentry",
            "story",
            "post",
            "noticia",
            "articulo",
            "artikel",
            "artykul",
            "articolo",
            "artigo",
            "haber",
            "berita",
            "statia",
            "beitrag");
    private static final Set<String> MAIN =
            Set.of("content", "main", "maincontent", "primary", "inhalt", "contenido", "contenu");

    private Roles() {}

    static Role of(Element element) {
        var name = element.normalName();
        if (name.equals("body") || name.equals("html")) {
            return Role.PLAIN;
        }
        if (isHidden(element)) {
            return Role.HIDDEN;
        }
        var words = ElementWords.of(element);
        var itemprop = element.attr("itemprop");
        if (itemprop.toLowerCase(Locale.ROOT).endsWith("articlebody")) {
            return Role.BODY;
        }
        var noise = noise(element, name, words);
        if (noise != Role.PLAIN) {
            return noise;
        }
        if (isBody(words)) {
            return Role.BODY;
        }
        if (isArticle(element, name, words)) {
            return Role.ARTICLE;
        }
        if (name.equals("main") || element.attr("role").equals("main") || anyOf(words.names(), MAIN)) {
            return Role.MAIN;
        }
        return anyOf(words.single(), RoleWords.DOUBTFUL) || name.equals("header") ? Role.DOUBTFUL : Role.PLAIN;
    }

    private static Role noise(Element element, String name, ElementWords words) {
        var isArticle =
                name.equals("article") || name.equals("main") || words.names().contains("hentry");
        if (isArticle) {
            return Role.PLAIN;
        }
        if (anyOf(words.single(), RoleWords.COMMENTS) || anyIn(words.names(), RoleWords.COMMENTS_WITHIN)) {
            return Role.COMMENTS;
        }
        if (anyOf(words.single(), RoleWords.HIDDEN) || anyIn(words.names(), RoleWords.HIDDEN_WITHIN)) {
            return Role.HIDDEN;
        }
        var isNoise = NOISE_TAGS.contains(name)
                || NOISE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || isNoise(words.single())
                || anyIn(words.names(), RoleWords.NOISE_WITHIN);
        return isNoise ? Role.NOISE : Role.PLAIN;
    }

    // "has-sidebar" and "no-footer" speak of what stands elsewhere.
    private static boolean isNoise(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var before = i == 0 ? "" : words.get(i - 1);
            if (RoleWords.NOISE.contains(words.get(i))
                    && !Set.of("has", "with", "no", "without").contains(before)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBody(ElementWords words) {
        return words.names().stream()
                .anyMatch(name ->
                        BODY.matcher(name).find() && !NOT_BODY.matcher(name).find());
    }

    private static boolean isArticle(Element element, String name, ElementWords words) {
        return name.equals("article")
                || element.attr("role").equals("article")
                || element.attr("itemtype").matches("(?i).*schema\\.org/\\w*(?:article|posting|report)/?")
                || anyOf(words.names(), ARTICLE);
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || INVISIBLE.matcher(element.attr("style")).find();
    }

    private static boolean anyOf(List<String> words, Set<String> known) {
        return words.stream().anyMatch(known::contains);
    }

    private static boolean anyIn(List<String> names, Pattern known) {
        return names.stream().anyMatch(name -> known.matcher(name).find());
    }
}

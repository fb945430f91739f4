package io.newswatch.reader.page.outline;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the names of an element, its class and id, say of it.
 *
 * @param isEntry whether it is the entry of a blog, whose class lists its tags, too
 * @param isOther whether it is another article than the page's own
 */
record Naming(Role role, boolean isEntry, boolean isOther) {
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
    private static final Set<String> OTHER = Set.of(
            "related",
            "teaser",
            "promo",
            "recommended",
            "sponsored",
            "popular",
            "trending",
            "comment",
            "comments",
            "card");

    private static final Set<String> ELSEWHERE = Set.of("has", "with", "no", "without", "elementor");

    static Naming of(ElementWords words) {
        var isEntry = words.names().contains("hentry");
        return new Naming(role(words), isEntry, anyOf(words.single(), OTHER));
    }

    private static Role role(ElementWords words) {
        if (anyOf(words.single(), RoleWords.FOREIGN) || anyIn(words.names(), RoleWords.FOREIGN_WITHIN)) {
            return Role.FOREIGN;
        }
        if (anyOf(words.single(), RoleWords.HIDDEN) || anyIn(words.names(), RoleWords.HIDDEN_WITHIN)) {
            return Role.HIDDEN;
        }
        if (isNoise(words.single()) || anyIn(words.names(), RoleWords.NOISE_WITHIN)) {
            return Role.NOISE;
        }
        return content(words);
    }

    private static Role content(ElementWords words) {
        if (isBody(words)) {
            return Role.BODY;
        }
        if (anyOf(words.names(), ARTICLE)) {
            return Role.ARTICLE;
        }
        if (anyOf(words.names(), MAIN)) {
            return Role.MAIN;
        }
        return anyOf(words.single(), RoleWords.DOUBTFUL) ? Role.DOUBTFUL : Role.PLAIN;
    }

    // "has-sidebar" and "no-footer" speak of what stands elsewhere.
    private static boolean isNoise(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var before = i == 0 ? "" : words.get(i - 1);
            if (RoleWords.NOISE.contains(words.get(i)) && !ELSEWHERE.contains(before)) {
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

    private static boolean anyOf(List<String> words, Set<String> known) {
        return words.stream().anyMatch(known::contains);
    }

    private static boolean anyIn(List<String> names, Pattern known) {
        return names.stream().anyMatch(name -> known.matcher(name).find());
    }
}

package io.newswatch.reader.page;

import io.newswatch.reader.page.outline.Weight;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Whether a page stops where a subscription would begin. */
final class Paywall {
    private static final Evaluator MARKED = QueryParser.parse(
            "[class~=(?i)paywall|regwall|subscriber-?only|subscription-?wall|premium-?content-?(?:gate|wall)"
                    + "|article-?gate|gateway|metered], [id~=(?i)paywall|regwall|piano|gateway]");
    private static final Pattern SAID = Pattern.compile(
            "(?iu)subscribe (?:now )?to (?:continue|read|keep)|to (?:continue|keep) reading|already a subscriber|for subscribers only"
                    + "|this (?:article|content|story) is (?:only )?(?:for|available to|reserved)|sign in to read|log in to read"
                    + "|weiterlesen mit|jetzt abonnieren und weiterlesen|nur für abonnenten|réservé aux abonnés|il vous reste \\d+ ?%"
                    + "|solo para suscriptores|exclusivo para suscriptores|contenido exclusivo|conteúdo exclusivo para assinantes"
                    + "|riservato agli abbonati|alleen voor abonnees|tylko dla prenumeratorów|материал доступен (?:только )?подписчикам"
                    + "|この記事は有料|会員限定|有料会員|付费阅读|订阅后|訂閱後|구독자 전용|유료 회원|للمشتركين فقط");
    /** A whole article is longer, whatever boxes stand beside it. */
    private static final int TEASER = 1_400;

    private Paywall() {}

    static boolean stops(Document page, String text) {
        if (Weight.of(text) > TEASER) {
            return false;
        }
        return page.selectFirst(MARKED) != null
                || SAID.matcher(page.body().text()).find();
    }
}

package io.newswatch.alert.matching;

import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.query.QueryException;
import io.newswatch.alert.matching.query.QueryLanguage;
import io.newswatch.alert.matching.query.QueryLimits;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Subscriptions and articles made up from few words and ids, so that they meet often. Queries are texts in the common part
 * of our language and Lucene's: what Lucene's parser cuts into several words stands in quotation marks.
 */
final class Generated {
    static final String WATCH = "nato-asia-pacific";

    private static final List<String> LANGUAGES = List.of(
            "NATO summit Japan defence partners F-16 said Tokyo alliance drill ships cable's joint north sea new talks",
            "l'OTAN sommet Japon défense partenaires Séoul alliance exercice câble œuvre navires réunion à Tōkyō été",
            "НАТО саммит Япония оборона партнёры Сеул учения альянс кабель корабли встреча край новая море заявил",
            "الناتو قمة اليابان دفاع شركاء سيول تحالف تدريب كابل سفن اجتماع بحر جديد قال شمال أستراليا",
            "नाटो शिखर जापान रक्षा साझेदार सियोल गठबंधन अभ्यास केबल जहाज बैठक समुद्र नया कहा उत्तर",
            "北约 峰会 日本 防务 伙伴 首尔 联盟 演习 电缆 舰船 会谈 海 新 表示 北",
            "NATO 首脳会議 日本海 防衛 パートナー ソウル 同盟 演習 ケーブル 艦船 会談 海 新しい 述べた 北",
            "나토 정상회의 일본 방위 파트너 서울 동맹 훈련 케이블 함정 회담 바다 새 밝혔다 북",
            "นาโต ประชุม ญี่ปุ่น กลาโหม พันธมิตร โซล ฝึก สายเคเบิล เรือ ทะเล ใหม่ กล่าว เหนือ");
    private static final Set<Integer> UNSPACED = Set.of(5, 6, 8);
    private static final QueryLanguage QUERIES = new QueryLanguage(QueryLimits.USUAL);

    private final Random random;
    private final List<String> words;
    private final String between;

    Generated(Random random) {
        this.random = random;
        int language = random.nextInt(LANGUAGES.size());
        this.words = List.of(LANGUAGES.get(language).split(" "));
        this.between = UNSPACED.contains(language) ? "" : " ";
    }

    /** A subscription and the text of its query, empty for none. */
    record Asking(Subscribed subscribed, String query) {}

    Asking asking(String id) {
        while (true) {
            var query = random.nextInt(5) == 0 ? "" : query(3);
            try {
                var condition = query.isEmpty() ? Condition.anything() : QUERIES.read(query);
                return new Asking(new Subscribed(id, id, "owner", Instant.EPOCH, criteria(condition)), query);
            } catch (QueryException e) {
                if (!e.detail().contains("twice in one proximity")) {
                    throw new AssertionError(query, e);
                }
            }
        }
    }

    Traits article() {
        return new Traits(
                Map.of(WATCH, Level.values()[random.nextInt(Level.values().length)]),
                pick("a", 5, 3),
                pick("t", 4, 2),
                Set.of("g" + random.nextInt(3)),
                Set.of("l" + random.nextInt(3)),
                pick("s", 4, 2),
                new Traits.Said(text(random.nextInt(6)), text(random.nextInt(40))));
    }

    private Criteria criteria(Condition query) {
        return new Criteria(
                new Criteria.Watched(WATCH, random.nextBoolean() ? Level.CORE : Level.RELATED),
                filter("a", 5),
                filter("t", 4),
                random.nextInt(6) == 0 ? new IdFilter(pick("g", 3, 2), Set.of(), Set.of()) : IdFilter.ANYTHING,
                random.nextInt(6) == 0 ? pick("l", 3, 2) : Set.of(),
                random.nextInt(6) == 0 ? pick("s", 4, 3) : Set.of(),
                query);
    }

    private IdFilter filter(String prefix, int of) {
        return switch (random.nextInt(8)) {
            case 0 -> new IdFilter(pick(prefix, of, 2), Set.of(), Set.of());
            case 1 -> new IdFilter(Set.of(), pick(prefix, of, 1), pick(prefix, of, 2));
            case 2 -> new IdFilter(pick(prefix, of, 3), pick(prefix, of, 1), pick(prefix, of, 1));
            default -> IdFilter.ANYTHING;
        };
    }

    private Set<String> pick(String prefix, int of, int most) {
        var ids = new HashSet<String>();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            ids.add(prefix + random.nextInt(of));
        }
        return ids;
    }

    private String text(int length) {
        var text = new StringBuilder();
        for (int n = 0; n < length; n++) {
            var word = word();
            text.append(random.nextInt(4) == 0 ? word.toUpperCase(Locale.ROOT) : word)
                    .append(random.nextInt(9) == 0 ? "，. " : between);
        }
        return text.toString();
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }

    private String query(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(8)) {
            case 1 -> group(depth) + " AND " + group(depth);
            case 2 -> group(depth) + " OR " + group(depth) + " OR " + leaf();
            case 3 -> group(depth) + " " + leaf();
            case 4 -> "+" + group(depth) + " " + leaf() + " -" + group(depth);
            case 5 -> group(depth) + " AND NOT " + group(depth);
            case 6 -> leaf() + " AND " + leaf() + " OR " + leaf() + " AND " + leaf();
            default -> leaf();
        };
    }

    private String group(int depth) {
        return "(" + query(depth - 1) + ")" + (random.nextInt(6) == 0 ? "^2.5" : "");
    }

    private String leaf() {
        var field = List.of("", "", "", "title:", "body:").get(random.nextInt(5));
        return switch (random.nextInt(10)) {
            case 0 -> "actor:a" + random.nextInt(5);
            case 1 -> "topic:\"t" + random.nextInt(4) + "\"";
            case 2 -> random.nextBoolean() ? "genre:g" + random.nextInt(3) : "source:s*";
            case 3 -> "level:" + (random.nextBoolean() ? "core" : "related");
            case 4 -> field + "\"" + word() + " " + word() + " " + word() + "\"";
            case 5, 6 ->
                field + "\"" + word() + between + word() + "\"" + (random.nextBoolean() ? "~" + random.nextInt(6) : "");
            case 7 -> field + beginning();
            default -> field + "\"" + word() + "\"";
        };
    }

    /** Lucene does not fold what stands before a star, so that it is folded here. */
    private String beginning() {
        var word = word();
        var isPlain = word.length() > 3
                && word.chars().allMatch(c -> c >= 'A' && c <= 'z' || c >= 'а' && c <= 'я' && c != 'й');
        return isPlain ? word.toLowerCase(Locale.ROOT).substring(0, 3) + "*" : "\"" + word + "\"";
    }
}

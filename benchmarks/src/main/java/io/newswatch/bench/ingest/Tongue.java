package io.newswatch.bench.ingest;

import java.util.List;
import java.util.Random;

/**
 * A language that the benchmark's feeds are written in: words that make no sense together, but look like the press.
 *
 * @param gap what stands between words
 */
record Tongue(String code, String gap, List<String> words) {
    static final List<Tongue> ALL = List.of(
            new Tongue(
                    "en",
                    " ",
                    "harbour winter committee bridge market river festival library engine garden teacher museum orchard railway village"
                            + " concert bakery stadium forest clinic council budget evening station weather player morning report factory"),
            new Tongue(
                    "de",
                    " ",
                    "Hafen Winter Ausschuss Brücke Markt Fluss Fest Bücherei Maschine Garten Lehrer Museum Obstgarten Eisenbahn Dorf"
                            + " Konzert Bäckerei Stadion Wald Klinik Gemeinderat Haushalt Abend Bahnhof Wetter Spieler Morgen Bericht"),
            new Tongue(
                    "fr",
                    " ",
                    "port hiver comité pont marché fleuve fête bibliothèque moteur jardin maîtresse musée verger chemin village concert"
                            + " boulangerie stade forêt clinique conseil budget soirée gare météo joueur matinée rapport usine élève"),
            new Tongue(
                    "ru",
                    " ",
                    "гавань зима комитет мост рынок река праздник библиотека двигатель сад учитель музей роща дорога деревня концерт"
                            + " пекарня стадион лес больница совет бюджет вечер станция погода игрок утро отчёт завод"),
            new Tongue(
                    "ar",
                    " ",
                    "ميناء شتاء لجنة جسر سوق نهر مهرجان مكتبة محرك حديقة معلم متحف بستان قطار قرية حفلة مخبز ملعب غابة عيادة مجلس"
                            + " ميزانية مساء محطة طقس لاعب صباح تقرير مصنع"),
            new Tongue(
                    "ja", "", "港は 冬の 委員会が 橋を 市場で 川に 祭りと 図書館の 機関を 庭で 教師が 博物館に 果樹園の 鉄道と 村は 音楽会を パン屋の 競技場で 森に 診療所が 議会の"));

    Tongue(String code, String gap, String words) {
        this(code, gap, List.of(words.split(" ")));
    }

    /** So many words. */
    String words(Random random, int count) {
        var text = new StringBuilder(count * 10);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : gap).append(words.get(random.nextInt(words.size())));
        }
        return text.toString();
    }
}

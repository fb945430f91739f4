package io.newswatch.bench.console;

import java.util.Random;

/**
 * Titles and bodies as long as those of news, of words that come as often as words do: few very often, most hardly ever.
 * In Latin, Cyrillic, Arabic and Chinese letters. The same for the same seed. For one thread.
 */
final class MadeUpTexts {
    private static final int WORDS = 60_000;
    private static final int DRAWS = 1 << 20;
    private static final int SENTENCE = 18;
    private static final int PARAGRAPH = 4;
    private static final String[] LETTERS = {
        "etaoinshrdlucmwfgypbvk", "оеаинтсрвлкмдпуязыгбчй", "ابتثجحخدذرزسشصضطعفقكلم"
    };
    private static final int FIRST_HAN = 0x4e00;
    private static final int MOST_HAN = 3_000;

    private final Random random;
    private final String[][] words = new String[LETTERS.length][WORDS];
    private final int[] drawn = new int[DRAWS];

    MadeUpTexts(long seed) {
        this.random = new Random(seed);
        for (int script = 0; script < LETTERS.length; script++) {
            for (int i = 0; i < WORDS; i++) {
                words[script][i] = word(LETTERS[script], i < 150 ? 2 : 4);
            }
        }
        var sum = 0.0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1.0 / (i + 2);
        }
        var share = 0.0;
        for (int i = 0, at = 0; i < WORDS; i++) {
            share += 1.0 / (i + 2) / sum;
            for (; at < share * DRAWS && at < DRAWS; at++) {
                drawn[at] = i;
            }
        }
    }

    /** A line, in the script of a language. */
    String title(String language) {
        return line(language, 7 + random.nextInt(6));
    }

    /** Between a brief and a long read; half are under 2,500 characters. */
    String body(String language) {
        var count = (int) Math.min(2_500, Math.max(40, 380 * Math.exp(0.6 * random.nextGaussian())));
        var text = new StringBuilder(count * 7);
        for (int sentence = 1; count > 0; sentence++) {
            var some = Math.min(count, 6 + random.nextInt(2 * SENTENCE - 12));
            text.append(line(language, some)).append(sentence % PARAGRAPH == 0 ? ".\n\n" : ". ");
            count -= some;
        }
        return text.toString().strip();
    }

    private String line(String language, int count) {
        var isHan = language.equals("zh") || language.equals("ja");
        var line = new StringBuilder(count * 7);
        for (int i = 0; i < count; i++) {
            if (isHan) {
                line.appendCodePoint(han()).appendCodePoint(han());
            } else {
                line.append(i == 0 ? "" : " ").append(words[script(language)][drawn[random.nextInt(DRAWS)]]);
            }
        }
        return line.toString();
    }

    private int han() {
        return FIRST_HAN + (int) (MOST_HAN * Math.pow(random.nextDouble(), 3));
    }

    private static int script(String language) {
        return switch (language) {
            case "ru", "uk" -> 1;
            case "ar", "fa" -> 2;
            default -> 0;
        };
    }

    private String word(String letters, int shortest) {
        var word = new StringBuilder();
        for (int length = shortest + random.nextInt(6); length > 0; length--) {
            word.append(letters.charAt((int) (letters.length() * Math.pow(random.nextDouble(), 1.4))));
        }
        return word.toString();
    }
}

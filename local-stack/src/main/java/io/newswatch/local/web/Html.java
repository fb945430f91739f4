package io.newswatch.local.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes HTML pages. Text goes through {@link #escape}, everything else is ours. */
public final class Html {
    private static final Pattern SPECIAL = Pattern.compile("[&<>\"']");
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #8884; vertical-align: top; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #8881; padding: 1rem; }
            iframe { width: 100%; height: 40rem; border: 1px solid #8884; background: #fff; }
            .good { color: #1a7f37; } .bad { color: #cf222e; }
            """;

    private Html() {}

    /** The text as HTML text or as an attribute in double quotes. */
    public static String escape(String text) {
        return SPECIAL.matcher(text).replaceAll(Html::entity);
    }

    /** A whole page. */
    public static String page(String language, String title, String body) {
        return page(language, title, "", body);
    }

    /** A whole page with more elements in its head. */
    public static String page(String language, String title, String head, String body) {
        return "<!doctype html>\n<html lang=\"" + escape(language) + "\">\n<head>\n<meta charset=\""
                + StandardCharsets.UTF_8.name() + "\">\n<title>" + escape(title)
                + "</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n" + head
                + "<style>\n" + STYLE + "</style>\n</head>\n<body>\n" + body + "\n</body>\n</html>\n";
    }

    private static String entity(MatchResult special) {
        return "&#" + (int) special.group().charAt(0) + ";";
    }
}

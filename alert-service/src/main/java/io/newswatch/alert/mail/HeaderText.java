package io.newswatch.alert.mail;

/** Texts from articles and subscriptions on their way into mail headers. Pure. */
final class HeaderText {
    private HeaderText() {}

    /**
     * One line without control characters, so that nothing can become another header, and without characters that turn
     * the direction of what follows.
     *
     * @param longest in code points; what is over is cut and marked
     */
    static String clean(String text, int longest) {
        var line = text.codePoints()
                .map(c -> isSpaceLike(c) ? ' ' : c)
                .filter(c -> !isDangerous(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ")
                .strip();
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    private static boolean isSpaceLike(int c) {
        return c == '\r' || c == '\n' || c == '\t' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isDangerous(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}

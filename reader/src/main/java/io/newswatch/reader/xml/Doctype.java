package io.newswatch.reader.xml;

/** Finds the end of a DOCTYPE, which may hold declarations in brackets and angle brackets in quotes. */
final class Doctype {
    private Doctype() {}

    /** After the closing angle bracket; after the next one when the brackets do not match. */
    static int end(String xml, int start) {
        char quote = 0;
        int depth = 0;
        for (int i = start; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return i + 1;
            }
        }
        int end = xml.indexOf('>', start);
        return end < 0 ? xml.length() : end + 1;
    }
}

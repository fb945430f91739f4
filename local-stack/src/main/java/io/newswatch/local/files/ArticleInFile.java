package io.newswatch.local.files;

/**
 * One article as a file holds it, in the JSON form that ingest takes.
 *
 * @param where the file, and the line or the index in it, for messages to people
 * @param json one line; of a JSON file it is what the file says, even when that is no valid article
 */
public record ArticleInFile(String where, String json) {
    public ArticleInFile {
        if (json.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("json must be one line, from " + where);
        }
    }
}

package io.newswatch.edge.outbound;

import java.util.regex.Pattern;

/** How our calls introduce themselves: the {@code User-Agent} header. */
public record UserAgent(String header) {
    private static final Pattern PRODUCT = Pattern.compile("\\s*([A-Za-z_-]+).*", Pattern.DOTALL);

    /** The name that groups of a robots.txt call us by (RFC 9309, product token); the whole header when it has none. */
    public String product() {
        var product = PRODUCT.matcher(header);
        return product.matches() ? product.group(1) : header.strip();
    }
}

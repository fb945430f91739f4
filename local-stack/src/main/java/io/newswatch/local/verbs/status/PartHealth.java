package io.newswatch.local.verbs.status;

/**
 * How one part is.
 *
 * @param answers whether something listens there at all
 * @param isWell whether it can do its work
 * @param detail what is wrong, else empty
 */
record PartHealth(String part, String address, boolean answers, boolean isWell, String detail) {
    static PartHealth well(String part, String address) {
        return new PartHealth(part, address, true, true, "");
    }

    static PartHealth unwell(String part, String address, String detail) {
        return new PartHealth(part, address, true, false, detail);
    }

    static PartHealth silent(String part, String address) {
        return new PartHealth(part, address, false, false, "does not answer");
    }
}

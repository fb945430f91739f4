package io.newswatch.alert.stream.rest;

import io.newswatch.alert.stream.Entry;

/** An entry as it is sent: its event's name, id and data on one line. */
record Line(Entry entry, String data) {
    int size() {
        return data.length();
    }
}

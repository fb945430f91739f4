package io.newswatch.local.mailbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** The last mails, bounded in number and in size. Safe for use by several threads. */
final class MailShelf {
    private final int mostMails;
    private final long mostCharacters;
    private final Deque<Mail> mails = new ArrayDeque<>();
    private long characters;
    private long lastId;

    MailShelf(int mostMails, long mostCharacters) {
        this.mostMails = mostMails;
        this.mostCharacters = mostCharacters;
    }

    /** Keeps a mail under the next id; the oldest make room. */
    synchronized void put(LongFunction<Mail> mail) {
        lastId++;
        var kept = mail.apply(lastId);
        mails.addLast(kept);
        characters += kept.size();
        while (mails.size() > mostMails || (characters > mostCharacters && mails.size() > 1)) {
            characters -= mails.removeFirst().size();
        }
    }

    /** All, the newest first. */
    synchronized List<Mail> newestFirst() {
        var list = new ArrayList<>(mails);
        Collections.reverse(list);
        return list;
    }

    synchronized Optional<Mail> find(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }

    synchronized void clear() {
        mails.clear();
        characters = 0;
    }
}

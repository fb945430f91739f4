package io.newswatch.local.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;

/**
 * The recipient of all mail, whatever the address: GreenMail takes the mail, this puts it on the shelf, and GreenMail
 * keeps nothing. GreenMail delivers a mail once for each recipient; it is put on the shelf for the first of them.
 */
record EveryRecipient(MailAddress address, MailShelf shelf, InstantSource clock) implements GreenMailUser {
    @Override
    public void deliver(MovingMessage message) {
        if (message.getToAddresses().iterator().next().equals(address)) {
            shelf.put(id -> read(id, message));
        }
    }

    @Override
    public void deliver(MimeMessage message) {
        throw new UnsupportedOperationException("mail comes by SMTP only");
    }

    @Override
    public String getEmail() {
        return address.getEmail();
    }

    @Override
    public String getLogin() {
        return address.getEmail();
    }

    @Override
    public String getQualifiedMailboxName() {
        return address.getEmail();
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        throw new UnsupportedOperationException("the mailbox has no users");
    }

    @Override
    public void authenticate(String password) {
        // Everybody may send.
    }

    @Override
    public void create() {
        // There is nothing to create: every address exists.
    }

    @Override
    public void delete() {
        throw new UnsupportedOperationException("every address exists");
    }

    private Mail read(long id, MovingMessage message) {
        try {
            return MailReader.read(id, message, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail could not be read", e);
        }
    }
}

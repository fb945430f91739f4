package io.newswatch.local.mailbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.newswatch.local.web.WebServer;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;

/**
 * The built-in mailbox: an SMTP server that takes every mail and passes none on, and a web page that shows the last
 * ones. Nothing survives a restart.
 */
public final class Mailbox implements AutoCloseable {
    private static final int MOST_MAILS = 1000;
    /** The mailbox shares a process of 96 MB. */
    private static final long MOST_CHARACTERS = 16L * 1024 * 1024;

    private final GreenMail smtp;
    private final WebServer web;

    private Mailbox(GreenMail smtp, WebServer web) {
        this.smtp = smtp;
        this.web = web;
    }

    /**
     * Starts both.
     *
     * @param smtpPort 0 takes a free one
     * @param webPort 0 takes a free one
     * @throws IOException when a port is in use
     */
    public static Mailbox start(String bind, int smtpPort, int webPort) throws IOException {
        return start(bind, smtpPort, webPort, Clock.systemUTC());
    }

    static Mailbox start(String bind, int smtpPort, int webPort, InstantSource clock) throws IOException {
        var shelf = new MailShelf(MOST_MAILS, MOST_CHARACTERS);
        var smtp = startSmtp(bind, smtpPort, shelf, clock);
        try {
            return new Mailbox(smtp, WebServer.start(bind, webPort, new MailboxPages(shelf)));
        } catch (IOException e) {
            smtp.stop();
            throw e;
        }
    }

    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    public int webPort() {
        return web.port();
    }

    @Override
    public void close() {
        web.close();
        smtp.stop();
    }

    private static GreenMail startSmtp(String bind, int port, MailShelf shelf, InstantSource clock) throws IOException {
        var smtp = new GreenMail(new ServerSetup(port, bind, ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        smtp.getUserManager()
                .setMessageDeliveryHandler((message, address) -> new EveryRecipient(address, shelf, clock));
        try {
            smtp.start();
            return smtp;
        } catch (IllegalStateException e) {
            throw new IOException("the mailbox cannot listen for SMTP on " + bind + ":" + port, e);
        }
    }
}

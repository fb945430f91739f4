package io.newswatch.alert.mail;

import io.newswatch.alert.delivery.AttemptResult;
import io.newswatch.alert.delivery.ForeignText;
import io.vertx.ext.mail.SMTPException;

/** Says what a failure to hand a mail to the SMTP server means. Pure. */
final class MailVerdict {
    private MailVerdict() {}

    static AttemptResult of(Throwable failure) {
        if (failure instanceof SMTPException smtp) {
            var reason = "the mail server answered " + smtp.getReplyCode() + " "
                    + ForeignText.line(String.valueOf(smtp.getReplyMessage()), 200);
            return smtp.isPermanent() && !isOurs(smtp.getReplyCode())
                    ? new AttemptResult.Refused(reason, null)
                    : AttemptResult.tryLater(reason);
        }
        return AttemptResult.tryLater(
                "the mail server could not be used: " + ForeignText.line(String.valueOf(failure.getMessage()), 200));
    }

    /** Refused for reasons that lie between us and our server, which somebody will repair: sign-in, TLS, commands. */
    private static boolean isOurs(int code) {
        return code >= 500 && code < 540;
    }
}

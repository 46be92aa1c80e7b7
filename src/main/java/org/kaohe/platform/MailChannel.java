package org.kaohe.platform;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import java.io.IOException;
import java.util.Locale;
import org.kaohe.core.notice.Notice;
import org.kaohe.notifying.Channel;
import org.kaohe.notifying.Message;
import org.kaohe.notifying.NoticeText;

/** Notices by mail, through whatever Quarkus' own settings name; off until the operator says so. */
final class MailChannel implements Channel {

    private final Mailer mailer;
    private final NoticeText text;
    private final boolean on;

    MailChannel(Mailer mailer, NoticeText text, boolean on) {
        this.mailer = mailer;
        this.text = text;
        this.on = on;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public boolean needsAddress() {
        return true;
    }

    @Override
    public void send(Message message) throws IOException {
        Notice notice = message.notice();
        String zh = text.of(notice, Locale.CHINESE);
        String en = text.of(notice, Locale.ENGLISH);
        try {
            mailer.send(Mail.withText(message.address(), "考核通知 Kaohe: " + notice.kind(), zh + "\n\n" + en + "\n"));
        } catch (RuntimeException e) {
            // Without the cause's words: a mail server quotes the address, and this is kept.
            throw new IOException("mail server: " + e.getClass().getSimpleName(), e);
        }
    }
}

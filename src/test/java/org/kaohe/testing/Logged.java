package org.kaohe.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged until it is closed: messages, their parameters, and what their exceptions say. */
public final class Logged extends Handler implements AutoCloseable {

    private final List<String> entries = Collections.synchronizedList(new ArrayList<>());

    private Logged() {}

    public static Logged fromNow() {
        var logged = new Logged();
        Logger.getLogger("").addHandler(logged);
        return logged;
    }

    public List<String> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    @Override
    public void publish(LogRecord entry) {
        entries.add(entry.getMessage() + " " + Arrays.toString(entry.getParameters()) + " " + trace(entry.getThrown()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }

    private static String trace(Throwable thrown) {
        var text = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            text.append(each).append('\n');
        }
        return text.toString();
    }
}

package org.kaohe.platform;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many requests may be inside at once, and so many wait, in the order they came, with their bodies unread. */
final class Door {

    /** A request on the thread it came on. */
    private static final class Visitor {
        private final RoutingContext request;
        private final Context thread;
        private volatile boolean gone;

        Visitor(RoutingContext request, Context thread) {
            this.request = request;
            this.thread = thread;
        }
    }

    private final int most;
    private final int room;
    private final Deque<Visitor> waiting = new ArrayDeque<>();
    private int inside;

    Door(int most, int room) {
        this.most = most;
        this.room = room;
    }

    /** How many may be inside or waiting. */
    int most() {
        return most + room;
    }

    /** Whether the request goes on, now or as soon as another one ends. */
    boolean admits(RoutingContext request) {
        Context current = Vertx.currentContext();
        var visitor = new Visitor(request, current == null ? request.vertx().getOrCreateContext() : current);
        synchronized (this) {
            if (inside == most) {
                if (waiting.size() == room) {
                    return false;
                }
                waiting.add(visitor);
                staysUntilItsEnd(visitor);
                return true;
            }
            inside++;
        }
        staysUntilItsEnd(visitor);
        enter(visitor);
        return true;
    }

    /** Whoever hung up while the password was looked at has no end any more, and leaves at once. */
    private void staysUntilItsEnd(Visitor visitor) {
        visitor.request.addEndHandler(ended -> left(visitor));
        if (visitor.request.response().closed()) {
            left(visitor);
        }
    }

    private static void enter(Visitor visitor) {
        if (!visitor.gone) {
            visitor.request.next();
        }
    }

    /** The place goes to who waits longest, unless the one that left had only been waiting. */
    private void left(Visitor visitor) {
        Visitor next;
        synchronized (this) {
            if (visitor.gone) {
                return;
            }
            visitor.gone = true;
            if (waiting.remove(visitor)) {
                return;
            }
            next = waiting.poll();
            if (next == null) {
                inside--;
                return;
            }
        }
        next.thread.runOnContext(here -> enter(next));
    }
}

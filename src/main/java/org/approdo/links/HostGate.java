package org.approdo.links;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Lets one question at a time through to a host, with a pause before the next. */
final class HostGate {
    private final Duration pause;
    private final Waiting waiting;
    private boolean used;
    private boolean closed;

    HostGate(Duration pause, Waiting waiting) {
        this.pause = pause;
        this.waiting = waiting;
    }

    /** How time passes; a test has it pass at once. */
    interface Waiting {
        void pass(Duration time) throws InterruptedException;
    }

    /** A question to a server. */
    interface Question {
        HttpResponse<?> ask() throws IOException, InterruptedException;
    }

    synchronized HttpResponse<?> ask(Question question) throws IOException, InterruptedException {
        if (used) {
            waiting.pass(pause);
        }
        used = true;
        return question.ask();
    }

    /** The host wants nothing for some time. */
    synchronized void rest(Duration time) throws InterruptedException {
        waiting.pass(time);
    }

    /** The host wants to be left alone for longer than this run takes. */
    synchronized void close() {
        closed = true;
    }

    synchronized boolean isClosed() {
        return closed;
    }
}

package org.approdo.architecturefixture.console.site;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

final class Forbidden {
    private Forbidden() {}

    static void out() {
        System.out.println("seed");
    }

    static void err() {
        System.err.println("seed");
    }

    static Consumer<String> reference() {
        return System.out::println;
    }

    static InputStream in() {
        return System.in;
    }

    static Console console() {
        return System.console();
    }

    static void trace(IOException exception) {
        exception.printStackTrace();
    }
}

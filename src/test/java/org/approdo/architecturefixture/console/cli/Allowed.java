package org.approdo.architecturefixture.console.cli;

final class Allowed {
    private Allowed() {}

    static void out() {
        System.out.println("seed");
    }
}

package org.approdo.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** The terminal that the program was started at, where there is one. */
final class Terminal implements FieldQuestions.Dialogue {
    private final Console console;

    private Terminal(Console console) {
        this.console = console;
    }

    /** Empty when input or output is a pipe or a file. */
    @SuppressWarnings("SystemConsoleNull") // a console without a terminal is told apart
    static Optional<FieldQuestions.Dialogue> find() {
        Console console = System.console();
        return console != null && isTerminal(console) ? Optional.of(new Terminal(console)) : Optional.empty();
    }

    /** From Java 22 on there is a console without a terminal too, and it says so. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return true;
        }
    }

    @Override
    public Optional<String> ask(String question) {
        return Optional.ofNullable(console.readLine("%s", question));
    }
}

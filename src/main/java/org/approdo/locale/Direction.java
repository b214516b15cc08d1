package org.approdo.locale;

/** Which way a script runs. */
public enum Direction {
    LTR("ltr"),
    RTL("rtl");

    private final String attribute;

    Direction(String attribute) {
        this.attribute = attribute;
    }

    /** As HTML's {@code dir} has it. */
    public String attribute() {
        return attribute;
    }
}

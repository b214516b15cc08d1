package org.approdo.exchange;

/** Our names as XLIFF's ids, which know neither slashes nor brackets. */
final class XliffId {
    private XliffId() {}

    /** {@code guides.casa} for {@code guides/casa}. */
    static String ofItem(String item) {
        return item.replace('/', '.');
    }

    /** {@code phones.0.label} for {@code phones[0].label}; {@code body:3} stays. */
    static String ofKey(String key) {
        return key.replace("[", ".").replace("]", "");
    }
}

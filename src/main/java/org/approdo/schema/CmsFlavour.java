package org.approdo.schema;

import java.util.Locale;

/** The CMSs whose configuration we write. They read the same collections, and differ in some keys. */
public enum CmsFlavour {
    DECAP,
    SVELTIA;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.approdo.architecturefixture.layers.content.field;

import org.approdo.architecturefixture.layers.content.Entry;

public interface AllowedParent {
    Entry parent();
}

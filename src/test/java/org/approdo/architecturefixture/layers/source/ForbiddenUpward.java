package org.approdo.architecturefixture.layers.source;

import org.approdo.architecturefixture.layers.Root;
import org.approdo.architecturefixture.layers.content.field.AllowedParent;

interface ForbiddenUpward {
    AllowedParent[] upward();

    Root root();
}

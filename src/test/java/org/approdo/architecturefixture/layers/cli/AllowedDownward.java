package org.approdo.architecturefixture.layers.cli;

import org.approdo.architecturefixture.layers.Root;
import org.approdo.architecturefixture.layers.source.Text;

public interface AllowedDownward {
    Root root();

    Text[] source();
}

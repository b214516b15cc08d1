package org.approdo.architecturefixture.layers;

import org.approdo.architecturefixture.layers.cli.AllowedDownward;

interface ForbiddenRootUpward {
    AllowedDownward upward();
}

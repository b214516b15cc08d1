package org.approdo.architecturefixture.layers.serve;

import org.approdo.architecturefixture.layers.cli.AllowedDownward;

interface ForbiddenNeighbour {
    AllowedDownward sideways();
}

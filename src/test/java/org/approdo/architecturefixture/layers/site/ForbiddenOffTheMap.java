package org.approdo.architecturefixture.layers.site;

import org.approdo.architecturefixture.layers.elsewhere.ForbiddenNowhere;

interface ForbiddenOffTheMap {
    ForbiddenNowhere nowhere();
}

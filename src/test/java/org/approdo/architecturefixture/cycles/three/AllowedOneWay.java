package org.approdo.architecturefixture.cycles.three;

import org.approdo.architecturefixture.cycles.one.ForbiddenOne;

interface AllowedOneWay {
    ForbiddenOne there();
}

package org.approdo.architecturefixture.cycles.one;

import org.approdo.architecturefixture.cycles.one.two.ForbiddenTwo;

public interface ForbiddenOne {
    ForbiddenTwo there();
}

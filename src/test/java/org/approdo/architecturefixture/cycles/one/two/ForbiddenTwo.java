package org.approdo.architecturefixture.cycles.one.two;

import org.approdo.architecturefixture.cycles.one.ForbiddenOne;

public interface ForbiddenTwo {
    ForbiddenOne back();
}

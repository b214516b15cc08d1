package org.approdo.architecturefixture.layers.elsewhere;

/** Lies in a package that is on no layer. */
public interface ForbiddenNowhere {}

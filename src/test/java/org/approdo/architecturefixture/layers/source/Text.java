package org.approdo.architecturefixture.layers.source;

public interface Text {}

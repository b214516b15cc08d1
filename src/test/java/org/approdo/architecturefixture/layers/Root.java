package org.approdo.architecturefixture.layers;

public interface Root {}

package org.approdo.architecturefixture.layers.content;

public interface Entry {}

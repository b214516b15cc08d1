package org.approdo.architecturefixture.nullness.marked;

interface Allowed {}

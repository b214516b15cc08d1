package org.approdo.architecturefixture.nullness.unmarked;

interface Forbidden {}

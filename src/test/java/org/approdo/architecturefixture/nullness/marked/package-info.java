@NullMarked
package org.approdo.architecturefixture.nullness.marked;

import org.jspecify.annotations.NullMarked;

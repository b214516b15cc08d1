@NullMarked
package org.approdo.history;

import org.jspecify.annotations.NullMarked;

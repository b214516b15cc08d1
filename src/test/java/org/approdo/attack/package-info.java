/**
 * What hostile content may try, and whether it can. The cases are data in {@code src/test/resources/attacks}; first type
 * to read: {@link org.approdo.attack.Attack}.
 */
@NullMarked
package org.approdo.attack;

import org.jspecify.annotations.NullMarked;

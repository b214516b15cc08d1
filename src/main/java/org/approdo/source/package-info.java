/**
 * Files, positions, YAML nodes and diagnostics: what every other package stands on.
 *
 * <p>Uses no other package of ours. Jackson's YAML parser stays in here. First type to read: {@link
 * org.approdo.source.Diagnostics}, then {@link org.approdo.source.YamlNode}.
 */
@NullMarked
package org.approdo.source;

import org.jspecify.annotations.NullMarked;

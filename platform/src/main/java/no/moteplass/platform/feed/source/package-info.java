/** The feed that this service gives: events written with their change, numbered after it, read page by page. */
@NullMarked
package no.moteplass.platform.feed.source;

import org.jspecify.annotations.NullMarked;

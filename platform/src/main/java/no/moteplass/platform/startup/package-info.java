/** What an application must be told before it starts. */
@NullMarked
package no.moteplass.platform.startup;

import org.jspecify.annotations.NullMarked;

/** What a stack is given before it starts: its folders, its ports, and where to say what happens. */
@NullMarked
package no.moteplass.local.settings;

import org.jspecify.annotations.NullMarked;

/** Norwegian public holidays, what they are called, and which days people work. */
@NullMarked
package no.moteplass.platform.holidays;

import org.jspecify.annotations.NullMarked;

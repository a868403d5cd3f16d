/** The main job from end to end, as people do it: in a browser, from the mails, with a calendar. */
@NullMarked
package no.moteplass.e2e.mainjob;

import org.jspecify.annotations.NullMarked;

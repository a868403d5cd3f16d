/** What all read models have in common: the latest version of what another service last said of a subject. */
@NullMarked
package no.moteplass.notifications.readmodel;

import org.jspecify.annotations.NullMarked;

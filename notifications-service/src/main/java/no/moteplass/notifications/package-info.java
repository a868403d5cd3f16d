/** What people are told, once and in time: who is told what of their groups and sessions, and how it reaches them. */
@NullMarked
package no.moteplass.notifications;

import org.jspecify.annotations.NullMarked;

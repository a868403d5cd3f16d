/** Sign-ups and waiting lists over HTTP. */
@NullMarked
package no.moteplass.groups.enrolment.web;

import org.jspecify.annotations.NullMarked;

/** Tests of what every endpoint does alike. */
@NullMarked
package no.moteplass.groups.web;

import org.jspecify.annotations.NullMarked;

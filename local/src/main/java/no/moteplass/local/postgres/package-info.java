/** The PostgreSQL that comes with the launcher, kept in a folder and mended after an earlier kill. */
@NullMarked
package no.moteplass.local.postgres;

import org.jspecify.annotations.NullMarked;

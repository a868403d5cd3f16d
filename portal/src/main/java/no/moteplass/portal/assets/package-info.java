/** Stylesheets, scripts, typeface and pictures of the pages: packed when the portal is built, and kept by browsers. */
@NullMarked
package no.moteplass.portal.assets;

import org.jspecify.annotations.NullMarked;

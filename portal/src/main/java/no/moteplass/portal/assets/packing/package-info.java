/** What the build does with the files of the pages: cuts the stylesheet to what the pages use, names each by its content, packs it. */
@NullMarked
package no.moteplass.portal.assets.packing;

import org.jspecify.annotations.NullMarked;

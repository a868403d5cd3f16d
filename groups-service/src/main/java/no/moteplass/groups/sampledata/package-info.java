/** What only local mode's sample data needs: groups that have been going for a while. */
@NullMarked
package no.moteplass.groups.sampledata;

import org.jspecify.annotations.NullMarked;

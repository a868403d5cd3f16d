/** What every endpoint of this service does alike: merge patches, times in requests, refusals by the database, lists in sentences. */
@NullMarked
package no.moteplass.groups.edge;

import org.jspecify.annotations.NullMarked;

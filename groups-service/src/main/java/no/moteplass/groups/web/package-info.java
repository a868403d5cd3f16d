/** What every endpoint of this service does alike: merge patches, refusals by the database, lists in sentences. */
@NullMarked
package no.moteplass.groups.web;

import org.jspecify.annotations.NullMarked;

/** The three services as the pages ask them, on behalf of whoever is signed in. */
@NullMarked
package no.moteplass.portal.services;

import org.jspecify.annotations.NullMarked;

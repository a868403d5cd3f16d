/** Whether the database answers, told apart from a rush that waits for its turn. */
@NullMarked
package no.moteplass.platform.database;

import org.jspecify.annotations.NullMarked;

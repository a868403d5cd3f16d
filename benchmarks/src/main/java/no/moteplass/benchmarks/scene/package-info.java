/** Where rows measure, and what they make there first: groups, somebody with many series, somebody signed in. */
@NullMarked
package no.moteplass.benchmarks.scene;

import org.jspecify.annotations.NullMarked;

package no.moteplass.platform.client;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A REST client that calls with the token of whoever makes the current request: what the other service refuses that
 * person, it refuses this application. Without a token in the request there is none in the call.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsCaller {}

package no.moteplass.platform.client;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * A REST client, injected, that calls with the application's own token ({@link ApplicationTokens}). Where the token is
 * no longer accepted, it is renewed once and the call made again. A token that cannot be had is a
 * {@code ProcessingException}, as is a service that does not answer.
 */
@Documented
@Inherited
@InterceptorBinding
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsApplication {}

package no.moteplass.platform.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** Inherited by whatever implements {@link CrossFieldRules}; nothing else needs it. */
@Documented
@Constraint(validatedBy = CrossFieldCheck.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FollowsCrossFieldRules {

    String message() default "cross-field rules";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

package no.moteplass.platform.text;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** Text of several lines: line breaks and tabs, but no other control characters and no marks that turn the direction. */
@Documented
@Constraint(validatedBy = Printable.OfSeveralLines.class)
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Prose {

    String message() default "control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

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

/** One line of text: no control characters, no line breaks, and no marks that turn the writing direction. */
@Documented
@Constraint(validatedBy = Printable.OfOneLine.class)
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    String message() default "control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

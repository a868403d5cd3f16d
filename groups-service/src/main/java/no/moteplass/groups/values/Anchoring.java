package no.moteplass.groups.values;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/** The number of one of the reform's principles, 1.1 to 3.2. */
@Documented
@Pattern(regexp = "1\\.[1-5]|2\\.[1-8]|3\\.[12]")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Anchoring {

    String message() default "a principle's number, such as 2.5";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

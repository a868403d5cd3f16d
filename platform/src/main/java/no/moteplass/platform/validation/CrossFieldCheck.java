package no.moteplass.platform.validation;

import java.util.List;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Passes each broken rule on whole, as the payload of a violation of its own. */
public class CrossFieldCheck implements ConstraintValidator<FollowsCrossFieldRules, CrossFieldRules> {

    @Override
    public boolean isValid(@Nullable CrossFieldRules input, ConstraintValidatorContext context) {
        var broken = input == null
                ? List.<Violation>of()
                : input.violations(context.getClockProvider().getClock());
        if (broken.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        var hibernate = context.unwrap(HibernateConstraintValidatorContext.class);
        for (var each : broken) {
            hibernate.withDynamicPayload(each);
            hibernate
                    .buildConstraintViolationWithTemplate(each.field() + ": " + each.code())
                    .addConstraintViolation();
        }
        return false;
    }
}

package no.moteplass.platform.testing;

import java.net.URI;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** Fails a test that gets another answer than the service describes. */
record AnswersFilter(DescribedAnswers described) implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(asked, expected);
        var breaches = described.breaches(
                asked.getMethod(),
                URI.create(asked.getURI()).getRawPath(),
                answer.statusCode(),
                answer::header,
                answer.asString());
        if (!breaches.isEmpty()) {
            throw new AssertionError(asked.getMethod() + " " + asked.getURI() + " answered " + answer.statusCode()
                    + " otherwise than " + DescribedAnswers.DESCRIPTION + " says: " + breaches + "\n"
                    + answer.asString());
        }
        return answer;
    }
}

package no.moteplass.platform.testing;

import java.util.List;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;

/** Puts {@link DescribedAnswers} into every test that asks a service over HTTP. */
public final class EveryAnswerIsDescribed implements QuarkusTestBeforeEachCallback {

    private static final List<Filter> FILTERS = DescribedAnswers.ofThisModule().<Filter>map(AnswersFilter::new).stream()
            .toList();

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(FILTERS);
    }
}

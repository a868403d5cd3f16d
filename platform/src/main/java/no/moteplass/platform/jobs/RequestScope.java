package no.moteplass.platform.jobs;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import io.quarkus.arc.Arc;

/** Gives each job a request scope of its own, as a call from outside would have. */
final class RequestScope implements ExecutionInterceptor {

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> job, ExecutionContext context, ExecutionChain chain) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            return chain.proceed(job, context);
        } finally {
            request.terminate();
        }
    }
}

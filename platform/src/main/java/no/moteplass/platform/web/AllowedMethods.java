package no.moteplass.platform.web;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** What can be done at a path: a 405 must say so (RFC 9110, 15.5.6), and the framework's own does not. */
@Singleton
public class AllowedMethods {

    private record Operation(Pattern path, String method) {}

    private final List<Operation> operations;

    AllowedMethods(BeanManager beans) {
        this.operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .distinct()
                .filter(each -> each.isAnnotationPresent(Path.class))
                .flatMap(each -> Arrays.stream(each.getMethods()).flatMap(method -> operations(each, method)))
                .toList();
    }

    private static Stream<Operation> operations(Class<?> resource, Method method) {
        var path = Pattern.compile(expression(resource) + expression(method) + "/?");
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> new Operation(path, verb.value()));
    }

    private static String expression(AnnotatedElement element) {
        var path = element.getAnnotation(Path.class);
        return path == null
                ? ""
                : Arrays.stream(path.value().split("/"))
                        .filter(segment -> !segment.isEmpty())
                        .map(segment -> "/" + (segment.contains("{") ? "[^/]+" : Pattern.quote(segment)))
                        .collect(Collectors.joining());
    }

    /** The methods in one line, as the header has them. */
    public String at(String path) {
        var methods = operations.stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        methods.add(HttpMethod.OPTIONS);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return String.join(", ", methods);
    }
}

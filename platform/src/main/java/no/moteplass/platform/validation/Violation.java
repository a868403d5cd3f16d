package no.moteplass.platform.validation;

import java.util.List;

/**
 * One thing wrong with the input.
 *
 * @param field the member or parameter, as a path: {@code levels[2]}, {@code limit}
 * @param code  what is wrong, for programs: {@code unknown}, {@code required}, {@code tooLong} …; its text is
 *              {@code violation.<code>} in the bundles
 * @param arguments fill the text's {0}, {1} …
 */
public record Violation(String field, String code, List<Object> arguments) {

    public static Violation of(String field, String code, Object... arguments) {
        return new Violation(field, code, List.of(arguments));
    }
}

package no.moteplass.groups.importing;

import java.util.List;

/** Why a row is rejected; its text is {@code import.<code>}. */
public record Reason(String code, List<Object> arguments) {

    static Reason of(String code, Object... arguments) {
        return new Reason(code, List.of(arguments));
    }
}

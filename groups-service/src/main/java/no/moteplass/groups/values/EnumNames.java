package no.moteplass.groups.values;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Values of an enum as the names that a text array holds, each once and in the enum's order. */
public final class EnumNames {

    private EnumNames() {}

    public static <E extends Enum<E>> String[] of(Collection<E> values) {
        return values.stream().distinct().sorted().map(Enum::name).toArray(String[]::new);
    }

    public static <E extends Enum<E>> List<E> read(String[] names, Class<E> type) {
        return Arrays.stream(names).map(name -> Enum.valueOf(type, name)).toList();
    }
}

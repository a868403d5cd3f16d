package no.moteplass.groups.catalogue;

import java.util.List;

/** Programmes for tests that need no database. */
public final class Programmes {

    private Programmes() {}

    public static Programme reflection() {
        return with(null, null);
    }

    public static Programme acrossTheCity() {
        return with(3, 2);
    }

    private static Programme with(Integer minUnits, Integer minLevels) {
        return new Programme(new NewProgramme(
                "refleksjon",
                "Refleksjon",
                null,
                "Reflection",
                "Tenke sammen.",
                null,
                null,
                ProgrammeKind.REFLECTION,
                null,
                null,
                null,
                Enrolment.OPEN,
                Facilitation.FACILITATED,
                5,
                8,
                Rhythm.MONTHLY,
                60,
                true,
                Area.KOMPETANSE_LEDERSTOTTE,
                List.of("1.5"),
                null,
                null,
                2,
                minUnits,
                minLevels,
                null,
                null,
                null,
                null,
                null));
    }
}

package no.moteplass.groups.group;

/** What a group lacks before it can open or start (G6). */
public enum Missing {
    PURPOSE_OWNER("purposeOwner"),
    MEMBERS("members"),
    FACILITATOR("facilitator"),
    UNITS("units"),
    LEVELS("levels");

    private final String word;

    Missing(String word) {
        this.word = word;
    }

    /** How a program reads it; its text is {@code missing.<word>}. */
    public String word() {
        return word;
    }
}

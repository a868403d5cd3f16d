package no.moteplass.local.sample;

/** How high somebody leads, from the top down. */
public enum Level {
    TOP("toppleder"),
    LEVEL_2("nivå 2-leder"),
    MIDDLE("mellomleder"),
    FRONT_LINE("førstelinjeleder");

    private final String norwegian;

    Level(String norwegian) {
        this.norwegian = norwegian;
    }

    public String norwegian() {
        return norwegian;
    }
}

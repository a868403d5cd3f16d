package no.moteplass.e2e.stack;

/** Somebody of the sample city, with the id that the directory gave. */
public record Person(String id, String email, String name, String unit, String language) {
    @Override
    public String toString() {
        return email;
    }
}

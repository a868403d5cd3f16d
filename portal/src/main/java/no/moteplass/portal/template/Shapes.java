package no.moteplass.portal.template;

import java.util.Map;

import io.quarkus.qute.RawString;

/** Shapes that say a state to the eye: each has a form of its own, and stands beside a word. */
final class Shapes {

    private static final Map<String, String> DRAWN = Map.of(
            "yes",
            "<circle cx=\"8\" cy=\"8\" r=\"8\"/><path d=\"m4.2 8.3 2.5 2.5 5-5.3\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.8\"/>",
            "no",
            "<path d=\"m2.500 2.500 11 11m0-11-11 11\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>",
            "maybe",
            "<path d=\"M8 0l8 8-8 8-8-8z\"/><path d=\"M4.8 8.6c1.2-1.5 2.2-1.5 3.2-.6s2 .9 3.2-.6\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.6\"/>",
            "none",
            "<circle cx=\"8\" cy=\"8\" r=\"6.6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\" stroke-dasharray=\"3 2.2\"/>",
            "half",
            "<circle cx=\"8\" cy=\"8\" r=\"6.9\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\"/><path d=\"M8 1.100a6.900 6.900 0 0 1 0 13.800z\"/>",
            "pause",
            "<path d=\"M3 2h3.500v12H3zM9.500 2H13v12H9.500z\"/>",
            "closed",
            "<path d=\"M1 1h14v14H1z\"/><path d=\"m4.500 4.500 7 7m0-7-7 7\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.8\"/>",
            "warn",
            "<path d=\"M8 1 16 15H0z\"/><path d=\"M8 6v4.500m0 1.200v1.600\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.6\"/>");

    private Shapes() {}

    static RawString named(String name) {
        var drawn = DRAWN.get(name);
        if (drawn == null) {
            throw new IllegalArgumentException("no shape " + name);
        }
        return new RawString(
                "<svg aria-hidden=\"true\" focusable=\"false\" width=\"16\" height=\"16\" viewBox=\"0 0 16 16\">"
                        + drawn + "</svg>");
    }
}

package no.moteplass.portal.template;

import io.quarkus.qute.RawString;

/** A group's seats as a row of circles: taken, held for somebody, free. The words beside it say the same. */
final class SeatDiagram {

    private static final int MOST = 20;
    private static final int STEP = 20;
    private static final int WHOLE = 100;

    private SeatDiagram() {}

    static RawString of(int members, int held, int seats) {
        if (seats < 1 || seats > MOST) {
            return new RawString("");
        }
        var svg = new StringBuilder(128)
                .append("<svg class=\"mp-seats\" aria-hidden=\"true\" focusable=\"false\" width=\"")
                .append(seats * STEP)
                .append("\" height=\"20\" viewBox=\"0 0 ")
                .append(seats * STEP)
                .append(" 20\">");
        for (var i = 0; i < seats; i++) {
            var kind = i < members ? "taken" : i < members + held ? "held" : "free";
            svg.append("<circle class=\"mp-seat mp-seat--")
                    .append(kind)
                    .append("\" cx=\"")
                    .append(i * STEP + STEP / 2)
                    .append("\" cy=\"10\" r=\"7\"/>");
        }
        return new RawString(svg.append("</svg>").toString());
    }

    /** How much of a group's seats is taken, as a bar; the number stands beside it. */
    static RawString bar(int taken, int seats) {
        var share = seats < 1 ? 0 : Math.min(WHOLE, WHOLE * taken / seats);
        var kind = share == WHOLE ? "full" : "in";
        return new RawString(
                "<svg aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\">"
                        + "<rect class=\"mp-fill__all\" width=\"100\" height=\"8\"/><rect class=\"mp-fill__" + kind
                        + "\" width=\""
                        + share + "\" height=\"8\"/></svg>");
    }
}

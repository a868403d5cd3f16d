package no.moteplass.portal.template;

import io.quarkus.qute.RawString;

/** A group's seats as a row of circles: taken, held for somebody, free. The words beside it say the same. */
final class SeatDiagram {

    private static final int MOST = 20;
    private static final int STEP = 20;

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
}

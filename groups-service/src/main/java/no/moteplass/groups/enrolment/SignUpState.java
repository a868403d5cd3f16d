package no.moteplass.groups.enrolment;

/** WAITING → OFFERED → PLACED | DECLINED | WAITING (first lapse) | LAPSED (second); any live state → WITHDRAWN. */
public enum SignUpState {
    PLACED,
    WAITING,
    OFFERED,
    DECLINED,
    LAPSED,
    WITHDRAWN;

    public boolean live() {
        return this == PLACED || this == WAITING || this == OFFERED;
    }
}

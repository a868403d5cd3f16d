package no.moteplass.groups.fitting;

/** The rules that can stand between a leader and a group. FIT is what a person is told instead of G3 and G4. */
public enum Rule {
    G1,
    G2,
    G3,
    G4,
    G5,
    FIT,
    P8
}

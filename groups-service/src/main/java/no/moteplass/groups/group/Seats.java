package no.moteplass.groups.group;

/**
 * How full a group is at this moment.
 *
 * @param taken seats that somebody sits on
 * @param held offers that hold a seat
 * @param waiting how many wait
 */
public record Seats(int maxSize, int taken, int held, int waiting) {

    public int free() {
        return maxSize - taken - held;
    }
}

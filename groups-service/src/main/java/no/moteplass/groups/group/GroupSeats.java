package no.moteplass.groups.group;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** How full a group is, as the database counts it; read by name in queries, written by triggers alone. */
@Entity
@Immutable
@Table(name = "group_seats")
class GroupSeats {

    @Id
    UUID groupId;

    int maxSize;
    int taken;
    int held;
    int waiting;

    protected GroupSeats() {}
}

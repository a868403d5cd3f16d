package no.moteplass.notifications.schedule;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import no.moteplass.notifications.readmodel.ReadModel;

/** Whether a person pulls a calendar of their own. */
@Entity
@Table(name = "calendar_pull")
public class KnownCalendarPull extends ReadModel {

    @Id
    @Column(name = "id")
    private UUID leader;

    private boolean pulls;

    protected KnownCalendarPull() {}

    @Override
    protected Object key() {
        return leader;
    }

    UUID leader() {
        return leader;
    }

    boolean pulls() {
        return pulls;
    }
}

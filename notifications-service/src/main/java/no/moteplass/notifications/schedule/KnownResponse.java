package no.moteplass.notifications.schedule;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import no.moteplass.notifications.readmodel.ReadModel;

/** A person's answer to a session. */
@Entity
@Table(name = "response")
public class KnownResponse extends ReadModel {

    @Id
    private UUID id;

    @Column(name = "session_id")
    private UUID session;

    @Column(name = "leader_id")
    private UUID leader;

    private String response;

    protected KnownResponse() {}

    @Override
    protected Object key() {
        return id;
    }

    public boolean isDeclined() {
        return response.equals("DECLINED");
    }

    public UUID id() {
        return id;
    }

    public UUID session() {
        return session;
    }

    public UUID leader() {
        return leader;
    }

    public String response() {
        return response;
    }
}

package no.moteplass.notifications.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.readmodel.ReadModel;

/** A programme, as far as messages need it. */
@Entity
@Table(name = "programme")
public class KnownProgramme extends ReadModel {

    @Id
    @Column(name = "id")
    private String code;

    @Nullable
    private String contact;

    protected KnownProgramme() {}

    @Override
    protected Object key() {
        return code;
    }

    public String code() {
        return code;
    }

    /** The mailbox that answers questions about its groups, where it has one. */
    public @Nullable String contact() {
        return contact;
    }
}

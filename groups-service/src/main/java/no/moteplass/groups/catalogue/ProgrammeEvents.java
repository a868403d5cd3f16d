package no.moteplass.groups.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;

/** What the feed's readers are told about a programme. */
@ApplicationScoped
class ProgrammeEvents implements ChangeDescription<Programme> {

    /** The data of {@code programme.changed}. */
    @Schema(name = "ProgrammeChanged", description = "The data of programme.changed: the state after the change")
    record ProgrammeChanged(
            String code,
            long version,
            String name,
            @Nullable String nameNn,
            @Nullable String nameEn,
            ProgrammeKind kind,
            Enrolment enrolment,
            Facilitation facilitation,
            boolean confidential,
            int durationMinutes,
            @Nullable String contact,
            String purpose,
            Area area) {}

    @Override
    public Class<Programme> type() {
        return Programme.class;
    }

    @Override
    public List<ChangeEvent> events(Programme programme, ChangeAction action) {
        var data = new ProgrammeChanged(
                programme.code(),
                programme.version(),
                programme.name(),
                programme.nameNn(),
                programme.nameEn(),
                programme.kind(),
                programme.enrolment(),
                programme.facilitation(),
                programme.confidential(),
                programme.durationMinutes(),
                programme.contact(),
                programme.purpose(),
                programme.area());
        return List.of(new ChangeEvent("programme.changed", programme.code(), programme.version(), data));
    }

    @Override
    public Collection<UUID> auditSubjects(Programme programme) {
        return List.of();
    }
}

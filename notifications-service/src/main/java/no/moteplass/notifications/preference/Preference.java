package no.moteplass.notifications.preference;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.timing.QuietHours;
import no.moteplass.notifications.timing.ReminderOffset;

/** What a person has chosen about their own messages (N4). */
@Entity
@Table(name = "preference")
public class Preference {

    @Id
    @Column(name = "leader_id")
    private UUID leader;

    /** 1 is what holds for everybody who has chosen nothing. */
    @Version
    private long version = 2;

    private String offsets = "";

    @Enumerated(EnumType.STRING)
    private Digest digest = Digest.NONE;

    @Nullable
    private LocalTime quietFrom;

    @Nullable
    private LocalTime quietTo;

    private boolean quietWeekends;
    private String optOut = "";

    @Enumerated(EnumType.STRING)
    private AttachInvitation attachInvitation = AttachInvitation.AUTO;

    protected Preference() {}

    Preference(UUID leader) {
        this.leader = leader;
    }

    void choose(Choices choices) {
        offsets = choices.offsets().stream().map(ReminderOffset::text).collect(Collectors.joining(","));
        digest = choices.digest();
        quietFrom = choices.quietHours().map(QuietHours::from).orElse(null);
        quietTo = choices.quietHours().map(QuietHours::to).orElse(null);
        quietWeekends = choices.quietHours().map(QuietHours::weekends).orElse(false);
        optOut = choices.optOut().stream().map(MessageKind::code).sorted().collect(Collectors.joining(","));
        attachInvitation = choices.attachInvitation();
    }

    Choices choices() {
        return new Choices(
                version,
                list(offsets).stream().map(ReminderOffset::of).toList(),
                digest,
                quietHours(),
                list(optOut).stream()
                        .flatMap(code -> MessageKind.of(code).stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                attachInvitation,
                true);
    }

    private Optional<QuietHours> quietHours() {
        return quietFrom == null || quietTo == null
                ? Optional.empty()
                : Optional.of(new QuietHours(quietFrom, quietTo, quietWeekends));
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    }

    public UUID leader() {
        return leader;
    }

    /** What a person may stop. */
    public static Set<MessageKind> stoppable() {
        return Arrays.stream(MessageKind.values())
                .filter(MessageKind::canBeStopped)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package no.moteplass.notifications.snapshot;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownProgramme;
import no.moteplass.notifications.message.GroupName;
import no.moteplass.platform.language.Language;

/** How groups are called in messages, and where questions about them go. */
@ApplicationScoped
public class GroupNames {

    private final DirectoryRepository directory;

    GroupNames(DirectoryRepository directory) {
        this.directory = directory;
    }

    public GroupName of(UUID group, Language language) {
        return find(group, language)
                .orElseThrow(() -> new IllegalStateException("a delivery about a group that is not known: " + group));
    }

    public Optional<GroupName> find(UUID group, Language language) {
        return directory
                .group(group)
                .map(known -> new GroupName(
                        group,
                        known.name(),
                        known.programmeName(language),
                        known.confidential(),
                        known.confidential() ? null : known.purpose(),
                        known.contact() != null
                                ? known.contact()
                                : directory
                                        .programme(known.programme())
                                        .map(KnownProgramme::contact)
                                        .orElse(null)));
    }
}

package no.moteplass.notifications.snapshot;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownGroup;
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

    /** The mailboxes that answer questions about some groups, of their own or of their programme. */
    public Map<UUID, String> contacts(Collection<KnownGroup> groups) {
        var programmes = new HashMap<String, String>();
        directory
                .programmes(groups.stream()
                        .filter(each -> each.contact() == null)
                        .map(KnownGroup::programme)
                        .collect(toSet()))
                .forEach(each -> {
                    if (each.contact() != null) {
                        programmes.put(each.code(), each.contact());
                    }
                });
        var contacts = new HashMap<UUID, String>();
        for (var group : groups) {
            var contact = group.contact() != null ? group.contact() : programmes.get(group.programme());
            if (contact != null) {
                contacts.put(group.id(), contact);
            }
        }
        return contacts;
    }

    public Optional<GroupName> find(UUID group, Language language) {
        return directory
                .group(group)
                .map(known -> of(known, language, contacts(List.of(known)).get(group)));
    }

    /** @param contact who answers questions about it; null for none of its own */
    public GroupName of(KnownGroup group, Language language, @Nullable String contact) {
        return new GroupName(
                group.id(),
                group.name(),
                group.programmeName(language),
                group.confidential(),
                group.confidential() ? null : group.purpose(),
                contact);
    }
}

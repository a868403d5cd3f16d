package no.moteplass.groups.group.web;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.search.GroupListRepository.Totals;
import no.moteplass.platform.paging.Page;

/** A page of groups; the first of a list by fit says how many there are in all. */
@Schema(name = "PageGroupDetails")
record GroupPage(
        List<GroupDetails> items,
        @Nullable String nextCursor,

        @Schema(description = "How many were found; on the first page by fit alone") @Nullable
        Long total,

        @Schema(description = "How many of them the caller may join now; as total") @Nullable
        Long joinable) {

    static GroupPage of(Page<GroupDetails> page) {
        return new GroupPage(page.items(), page.nextCursor(), null, null);
    }

    static GroupPage first(Page<GroupDetails> page, Totals totals) {
        return new GroupPage(page.items(), page.nextCursor(), totals.total(), totals.joinable());
    }
}

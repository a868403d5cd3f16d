package no.moteplass.platform.version;

import java.util.Optional;

/**
 * The versions that a request names as those it was made from ({@code If-Match}; RFC 9110, 13.1.1). Versions alone: a
 * seat taken meanwhile must not refuse a change of the purpose.
 *
 * @param header as it was sent; blank where none was
 * @param required whether a change without it is refused (PATCH, PUT, DELETE)
 */
public record IfMatch(String header, boolean required) {

    /** For changes that nobody else can overtake, such as those of jobs. */
    public static final IfMatch ANY = new IfMatch("", false);

    /** What keeps this request from changing a thing of this version; empty if nothing does. */
    public Optional<VersionConflict> conflictWith(long version) {
        if (header.isBlank()) {
            return required ? Optional.of(VersionConflict.MISSING) : Optional.empty();
        }
        return header.trim().equals("*") || names(version) ? Optional.empty() : Optional.of(VersionConflict.STALE);
    }

    /** An ETag of ours is {@code "<version>"} or {@code "<version>-<what was shown>"}. */
    private boolean names(long version) {
        for (var tag : header.split(",")) {
            var bare = tag.trim().replaceFirst("^W/", "").replace("\"", "");
            if (bare.equals(Long.toString(version)) || bare.startsWith(version + "-")) {
                return true;
            }
        }
        return false;
    }
}

package no.moteplass.groups.membership;

import java.util.Set;

/**
 * What somebody has in a group now.
 *
 * @param roles those that are held
 */
public record Belonging(boolean seat, Set<GroupRole> roles) {}

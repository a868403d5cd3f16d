package no.moteplass.groups.access;

/**
 * What a caller may do by role or scope, wherever they stand.
 *
 * @param coordinates a coordinator
 * @param writesGroups a coordinator, or a machine that keeps groups; they alone see drafts
 * @param readsMembers a coordinator, or a machine that may know who is where
 * @param plansSessions a coordinator, or a machine that plans
 */
record Rights(boolean coordinates, boolean writesGroups, boolean readsMembers, boolean plansSessions) {}

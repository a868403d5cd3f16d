package no.moteplass.groups.search;

import static no.moteplass.groups.group.GroupRepository.WINDOW_OPEN;

/**
 * The parts of a list that begins with what whoever asks may join: by the group, and by their own level, place and
 * sign-ups (G2, G5), never by who else is there. A caller who is nobody in the directory may join none.
 */
final class Fit {

    static final int JOIN = 0;

    /** Who asks, and where they work. */
    static final String JOINS = " left join Leader me on me.id = :caller left join OrgUnit mine on mine.code = me.unit";

    private static final String LIVE = "x.leader = :caller and x.state in (PLACED, WAITING, OFFERED)";

    /** As {@code Eligibility.audience} and {@code Eligibility.oneSignUp} say it of one group: a test holds them to be the same. */
    private static final String QUALIFIES = """
            me.active = true
            and cast(sql('(? @> array[?])', g.audience.kinds, me.kind) as Boolean) = true
            and (me.kind <> LEADER or cast(sql('(? @> array[?])', g.audience.levels, me.level) as Boolean) = true)
            and (g.audience.scope <> UNIT or g.audience.unit is null or g.audience.unit = me.unit)
            and (g.audience.scope <> SECTOR or g.audience.sector is null or g.audience.sector = mine.sector)
            and (p.maxMonthsInRole is null or p.kind = MENTORING
                 or cast(sql('(? > cast(? as date) - make_interval(months => ?))', me.inRoleSince, :today, p.maxMonthsInRole) as Boolean) = true)
            and not exists (select 1 from SignUp x where %s and x.programme = g.programme and p.allowsSeveral = false)
            """.formatted(LIVE);

    /** What one may join now, other groups with a place, those where one would wait, those that take nobody, one's own. */
    static final String PART = """
            (case when exists (select 1 from SignUp x where %s and x.groupId = g.id) then 4
                when not %s then 3
                when s.taken + s.held >= s.maxSize or s.waiting > 0 then 2
                when %s then %d
                else 1 end)
            """.formatted(LIVE, WINDOW_OPEN, QUALIFIES, JOIN);

    private Fit() {}
}

package no.moteplass.benchmarks.row;

import java.util.List;
import java.util.Set;

import no.moteplass.benchmarks.comparison.Comparison;
import no.moteplass.benchmarks.comparison.Figure;
import no.moteplass.benchmarks.comparison.Goal;
import no.moteplass.benchmarks.load.HttpLoad;
import no.moteplass.benchmarks.load.Request;
import no.moteplass.benchmarks.loader.BulkLoader;
import no.moteplass.benchmarks.peer.Pgbench;
import no.moteplass.benchmarks.scene.Places;
import no.moteplass.local.settings.Application;

/** A page of 50 groups with how full they are. */
final class GroupsPageRow implements Row {
    private static final String SELECT = """
            select g.id, g.version, g.programme, p.name, g.name, g.purpose, g.area, g.promotion, g.anchoring, g.theme, g.levels, g.kinds, g.scope,
                g.unit, g.sector, g.slots, g.state, g.facilitation, g.confidential, g.min_size, s.max_size, g.sign_up_from, g.sign_up_until,
                g.contact, g.flags, s.taken, s.held, s.waiting
            from meeting_group g join programme p on p.code = g.programme join group_seats s on s.group_id = g.id
            where g.state <> 'DRAFT' order by g.name, g.id limit 50;
            """;

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public List<Figure> measure(Places places) {
        var stack = places.city().stack();
        var goal = Goal.share(0.5);
        var what = "page of 50 groups with member counts, 8 connections, beside the same select";
        stack.start(Application.GROUPS);
        var pgbench = Pgbench.on(stack.database("groups"), stack::databaseCost);
        if (pgbench.isEmpty()) return List.of(Figure.notMeasured(name(), what, goal, Pgbench.missing()));
        var request = Request.get("/api/v1/groups?limit=50", stack.authorized(BulkLoader.address(21)));
        var load = new HttpLoad(stack.ports().groups(), 8, Set.of(200));
        var ours = Asking.of(load, number -> request, () -> stack.costOf(Application.GROUPS));
        return List.of(Comparison.of(
                        ours, pgbench.get().script(SELECT.replace("\n", " ").strip() + "\n"))
                .figure(name(), what, "pages", goal, ""));
    }
}

package no.moteplass.local.loading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.local.sample.FixedPeople;
import no.moteplass.local.sample.PlannedGroup;
import no.moteplass.local.sample.SampleCity;
import no.moteplass.local.sample.SampleGroups;

/**
 * Loads the sample in steps, each when its service is up: the directory and the groups, then their sessions, then what
 * has paused or ended since, and at last what is mailed.
 */
public final class SampleLoader {
    private final SampleCity city;
    private final List<PlannedGroup> planned;
    private final LocalDate today;
    private final Consumer<String> progress;
    private Map<String, String> leaderIds = Map.of();
    private Map<PlannedGroup, String> groupIds = Map.of();

    public SampleLoader(SampleCity city, LocalDate today, Consumer<String> progress) {
        this.city = city;
        this.planned = SampleGroups.of(city);
        this.today = today;
        this.progress = progress;
    }

    public void loadDirectoryAndGroups(Api groups, Api management) {
        var directory = new DirectoryLoader(groups);
        directory.load(city);
        leaderIds = directory.ids();
        progress.accept(city.units().size() + " units and " + city.leaders().size() + " leaders are in the directory");
        groupIds = new GroupLoader(groups, management, leaderIds, today).load(planned);
        progress.accept(planned.size() + " groups, with members and waiting lists");
    }

    public void loadSessions(Api sessions, Api management) {
        new SessionLoader(sessions, management, leaderIds, today).load(groupIds);
        answerForHanna(sessions.as(FixedPeople.HANNA));
        progress.accept("Sessions behind, and series ahead");
    }

    public void settleGroups(Api groups, Api management) {
        new GroupLoader(groups, management, leaderIds, today).settle(groupIds);
    }

    /** Offers are mailed, and their deadlines begin with their mails: nobody has had a mail before. */
    public void tell(Api groups, Api management, Api sessions) {
        var loader = new GroupLoader(groups, management, leaderIds, today);
        loader.invite(groupIds);
        loader.tell(groupIds);
        new SessionLoader(sessions, management, leaderIds, today).tell(groupIds);
        loader.notReached(groupIds, groups.as("notifications-service"));
    }

    /** So that Min side shows an answer too. */
    private static void answerForHanna(Api sessions) {
        JsonNode mine = sessions.get("/sessions?leader=me&state=SCHEDULED");
        for (var session : mine.path("items")) {
            if ("SCHEDULED".equals(session.path("state").asText())) {
                sessions.put(
                        "/sessions/" + session.path("id").asText() + "/responses/me", Map.of("response", "ACCEPTED"));
                return;
            }
        }
    }
}

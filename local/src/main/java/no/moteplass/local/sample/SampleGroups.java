package no.moteplass.local.sample;

import static no.moteplass.local.sample.Level.FRONT_LINE;
import static no.moteplass.local.sample.Level.LEVEL_2;
import static no.moteplass.local.sample.Level.MIDDLE;
import static no.moteplass.local.sample.Level.TOP;
import static no.moteplass.local.sample.PlannedGroup.News.LAST_MEMBER_TAKEN_OUT;
import static no.moteplass.local.sample.PlannedGroup.News.NEXT_SESSION_MOVED;
import static no.moteplass.local.sample.PlannedGroup.News.SERIES_CHANGED;
import static no.moteplass.local.sample.PlannedGroup.State.ACTIVE;
import static no.moteplass.local.sample.PlannedGroup.State.CLOSED;
import static no.moteplass.local.sample.PlannedGroup.State.DRAFT;
import static no.moteplass.local.sample.PlannedGroup.State.OPEN;
import static no.moteplass.local.sample.PlannedGroup.State.PAUSED;
import static no.moteplass.local.sample.Rhythm.Place.anywhere;
import static no.moteplass.local.sample.Rhythm.Place.online;
import static no.moteplass.local.sample.Rhythm.Place.room;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * The groups of the sample, over most programmes and in every state. Hanna has a seat, waits and has an offer; Ingrid
 * facilitates three; the other fixed people are left alone.
 */
public final class SampleGroups {
    private final List<PlannedGroup> groups = new ArrayList<>();
    private final People people;

    private SampleGroups(SampleCity city) {
        this.people = new People(city);
    }

    public static List<PlannedGroup> of(SampleCity city) {
        var sample = new SampleGroups(city);
        sample.hanna();
        sample.ingrid();
        sample.active();
        sample.open();
        sample.notOpenedYet();
        sample.paused();
        sample.closed();
        return List.copyOf(sample.groups);
    }

    private void hanna() {
        add(group("refleksjon-forstelinje", "Førstelinje på tvers – tirsdager", ACTIVE)
                .facilitatedBy(FixedPeople.INGRID)
                .deputy()
                .member(FixedPeople.HANNA)
                .members(6, FRONT_LINE)
                .monthly(2, DayOfWeek.TUESDAY, "08:30", 60, 4, 6, room("Rådhuset, møterom 3", "Sentrum")));
        add(group("nettverk-tvers", "Ledernettverk øst", ACTIVE)
                .sized(8)
                .members(8, FRONT_LINE, MIDDLE, LEVEL_2)
                .waiting(2, FRONT_LINE, MIDDLE)
                .waiting(FixedPeople.HANNA)
                .everyMonths(2, 1, DayOfWeek.WEDNESDAY, "14:00", 90, 3, 4, room("Tøyen samfunnshus", "Gamle Oslo")));
        add(group("verksted", "Verksted: oppgavefordeling i nye bydeler", OPEN)
                .facilitated()
                .invited(FixedPeople.HANNA)
                .invited(4, FRONT_LINE, MIDDLE)
                .monthly(2, DayOfWeek.FRIDAY, "10:00", 240, 0, 2, room("Myntgata 2", "Sentrum")));
    }

    private void ingrid() {
        add(group("refleksjon-omstilling", "Omstilling på tvers – torsdager", ACTIVE)
                .dated()
                .facilitatedBy(FixedPeople.INGRID)
                .deputy()
                .members(7, FRONT_LINE, MIDDLE, LEVEL_2)
                .monthly(3, DayOfWeek.THURSDAY, "13:00", 90, 3, 6, room("Deichman Bjørvika, møterom 4", "Sentrum")));
        add(group("moteplass-by", "Møteplass: nær ledelse i omstilling", ACTIVE)
                .facilitatedBy(FixedPeople.INGRID)
                .members(16, FRONT_LINE, MIDDLE, LEVEL_2, TOP)
                .everyMonths(3, 2, DayOfWeek.MONDAY, "12:00", 120, 2, 4, room("Rådhuset, Bankettsalen", "Sentrum")));
    }

    private void active() {
        add(group("refleksjon-topp", "Toppledere, gruppe 1", ACTIVE)
                .dated()
                .facilitated()
                .deputy()
                .members(6, TOP)
                .monthly(1, DayOfWeek.FRIDAY, "09:00", 150, 3, 6, room("Rådhuset, Hammersborg", "Sentrum")));
        add(group("refleksjon-niva2", "Nivå 2-ledere, gruppe 1", ACTIVE)
                .dated()
                .members(6, LEVEL_2)
                .monthly(2, DayOfWeek.WEDNESDAY, "09:00", 120, 4, 6, anywhere("Hos den som har turen")));
        add(group("refleksjon-mellom", "Mellomledere nord", ACTIVE)
                .dated()
                .members(7, MIDDLE)
                .monthly(3, DayOfWeek.TUESDAY, "10:00", 90, 3, 6, room("Bydelshuset på Grorud", "Grorud")));
        add(group("refleksjon-forstelinje", "Førstelinje med turnus", ACTIVE)
                .facilitated()
                .members(6, FRONT_LINE)
                .oneHasLeft()
                .monthly(4, DayOfWeek.MONDAY, "15:30", 60, 2, 6, room("Sagene samfunnshus", "Sagene")));
        add(group("nettverk-strategi", "Fra strategi til handling", ACTIVE)
                .facilitated()
                .members(8, TOP)
                .everyMonths(3, 1, DayOfWeek.TUESDAY, "12:30", 120, 2, 4, room("Rådhuset, møterom 1", "Sentrum")));
        add(group("pilot-omstilling", "Toppledergrupper i omstilling", ACTIVE)
                .facilitated()
                .members(8, TOP, LEVEL_2)
                .told(SERIES_CHANGED)
                .monthly(4, DayOfWeek.THURSDAY, "12:00", 180, 2, 6, room("Myntgata 2", "Sentrum")));
        add(group("skolering-omstilling", "Omstillingsregelverket, kurs for nye ledere", ACTIVE)
                .facilitated()
                .members(14, FRONT_LINE, MIDDLE)
                .monthly(1, DayOfWeek.THURSDAY, "09:00", 120, 2, 4, online()));
        add(group("moteplass-sektor", "Sektormøte for helse og mestring", ACTIVE)
                .inSector("HLS")
                .facilitated()
                .members(12, FRONT_LINE, MIDDLE, LEVEL_2)
                .everyMonths(
                        2,
                        3,
                        DayOfWeek.WEDNESDAY,
                        "13:00",
                        90,
                        2,
                        4,
                        room("Nydalen, møterom Akerselva", "Nordre Aker")));
        add(group("duo", "Duo: mentorpar 4", ACTIVE)
                .dated()
                .mentored()
                .members(2, TOP)
                .told(NEXT_SESSION_MOVED)
                .monthly(3, DayOfWeek.FRIDAY, "14:00", 60, 3, 6, anywhere("Avtales")));
    }

    private void open() {
        add(group("refleksjon-forstelinje", "Førstelinje vest", OPEN)
                .facilitated()
                .members(3, FRONT_LINE)
                .monthly(1, DayOfWeek.WEDNESDAY, "08:30", 60, 0, 6, room("Frogner bydelshus", "Frogner")));
        add(group("refleksjon-forstelinje", "Førstelinje – ettermiddager", OPEN)
                .sized(5)
                .facilitated()
                .members(5, FRONT_LINE)
                .told(LAST_MEMBER_TAKEN_OUT)
                .waiting(2, FRONT_LINE)
                .monthly(3, DayOfWeek.THURSDAY, "14:00", 60, 0, 6, room("Deichman Grünerløkka", "Grünerløkka")));
        add(group("nettverk-digital", "Digitalisering for toppledere", OPEN)
                .facilitated()
                .members(4, TOP));
        add(group("temasamling", "Temasamling: tillit og samskaping", OPEN)
                .facilitated()
                .members(9, TOP, LEVEL_2));
        add(group("samling-tverrgaende", "Samling på tvers: innbyggerreisen", OPEN)
                .facilitated()
                .members(12, FRONT_LINE, MIDDLE, LEVEL_2)
                .everyMonths(6, 2, DayOfWeek.TUESDAY, "09:00", 180, 0, 2, room("Kulturhuset på Grorud", "Grorud")));
        add(group("nettverk-tvers", "Ledernettverk: tverrfaglig samarbeid", OPEN)
                .members(5, FRONT_LINE, MIDDLE)
                .everyMonths(2, 4, DayOfWeek.MONDAY, "17:00", 90, 0, 4, online()));
        add(group("onboarding-topp", "Introduksjon for nye toppledere", OPEN)
                .facilitated()
                .invited(4, TOP)
                .oneNotReached());
    }

    private void notOpenedYet() {
        add(group("ledersamling", "Byrådets ledersamling til våren", DRAFT).facilitated());
        add(group("refleksjon-forstelinje", "Førstelinje sør", DRAFT));
        add(group("partner", "Partner: mentorpar 2", DRAFT));
    }

    private void paused() {
        add(group("refleksjon-mellom", "Mellomledere sør", PAUSED)
                .dated()
                .members(5, MIDDLE)
                .monthly(2, DayOfWeek.THURSDAY, "10:00", 90, 2, 5, room("Bydelshuset på Nordstrand", "Nordstrand")));
        add(group("pilot-digital", "Toppledergrupper og digital transformasjon", PAUSED)
                .facilitated()
                .members(6, TOP, LEVEL_2)
                .monthly(1, DayOfWeek.MONDAY, "12:00", 180, 2, 4, room("Myntgata 2", "Sentrum")));
    }

    private void closed() {
        add(group("refleksjon-forstelinje", "Førstelinje sentrum", CLOSED)
                .facilitated()
                .members(6, FRONT_LINE)
                .monthly(1, DayOfWeek.WEDNESDAY, "09:00", 60, 5, 1, room("Grønland bydelshus", "Gamle Oslo")));
        add(group("refleksjon-niva2", "Nivå 2-ledere, prøvegruppe", CLOSED)
                .dated()
                .members(5, LEVEL_2)
                .told(PlannedGroup.News.CLOSED)
                .monthly(3, DayOfWeek.MONDAY, "09:00", 120, 4, 1, anywhere("Hos den som har turen")));
        add(group("skolering-omstilling", "Omstillingsregelverket, første kurs", CLOSED)
                .facilitated()
                .members(12, FRONT_LINE, MIDDLE)
                .monthly(2, DayOfWeek.FRIDAY, "09:00", 120, 3, 1, online()));
        add(group("moteplass-by", "Møteplass: medvirkning", CLOSED)
                .facilitated()
                .members(12, FRONT_LINE, MIDDLE)
                .monthly(4, DayOfWeek.TUESDAY, "12:00", 120, 2, 1, room("Rådhuset, Bankettsalen", "Sentrum")));
    }

    private SampleGroupBuilder group(String programme, String name, PlannedGroup.State state) {
        return new SampleGroupBuilder(people, programme, name, state);
    }

    private void add(SampleGroupBuilder group) {
        groups.add(group.done());
    }
}

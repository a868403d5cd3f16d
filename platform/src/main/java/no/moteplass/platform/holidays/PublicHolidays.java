package no.moteplass.platform.holidays;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * The days on which Norway is at rest. Christmas Eve and New Year's Eve are not among them: they are working days to
 * everyone who is not told otherwise. Safe for many threads; each year is worked out once.
 */
public final class PublicHolidays {

    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    private final Map<String, Properties> names =
            LANGUAGES.stream().collect(toMap(language -> language, PublicHolidays::names));
    private final Map<Integer, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();
    private final HolidayManager manager = norwegianManager();

    private PublicHolidays() {}

    public static PublicHolidays norwegian() {
        return Norwegian.HOLIDAYS;
    }

    public Optional<Holiday> on(LocalDate date) {
        return Optional.ofNullable(
                years.computeIfAbsent(date.getYear(), this::yearOf).get(date));
    }

    /** Monday to Friday, and no public holiday. */
    public boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && on(date).isEmpty();
    }

    /** The n-th working day after the date, which does not count itself; the date itself when n is 0. */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        return walk(date, n, 1);
    }

    /** The n-th working day before the date, which does not count itself; the date itself when n is 0. */
    public LocalDate minusWorkingDays(LocalDate date, int n) {
        return walk(date, n, -1);
    }

    private LocalDate walk(LocalDate from, int workingDays, int step) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("A number of working days is not negative: " + workingDays);
        }
        LocalDate day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private Map<LocalDate, Holiday> yearOf(int year) {
        var found = manager.getHolidays(Year.of(year)).stream()
                .sorted(Comparator.comparing(de.focus_shift.jollyday.core.Holiday::getPropertiesKey))
                .collect(groupingBy(de.focus_shift.jollyday.core.Holiday::getDate));
        return found.entrySet().stream()
                .map(day -> new Holiday(day.getKey(), namesOf(day.getValue())))
                .collect(toMap(Holiday::date, holiday -> holiday));
    }

    private Map<String, String> namesOf(List<de.focus_shift.jollyday.core.Holiday> sameDay) {
        return names.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        language -> sameDay.stream()
                                .map(holiday -> nameIn(language.getValue(), holiday))
                                .collect(joining(" " + language.getValue().getProperty("and") + " "))));
    }

    private static String nameIn(Properties language, de.focus_shift.jollyday.core.Holiday holiday) {
        String name = language.getProperty(holiday.getPropertiesKey());
        if (name == null) {
            throw new IllegalStateException("No name for the holiday " + holiday.getPropertiesKey());
        }
        return name;
    }

    private static Properties names(String language) {
        var texts = new Properties();
        String file = "holiday-names_" + language + ".properties";
        try (InputStream in = PublicHolidays.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The library finds its parts by the thread's class loader, which is another one in some thread pools. */
    private static HolidayManager norwegianManager() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PublicHolidays.class.getClassLoader());
        try {
            return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static final class Norwegian {
        static final PublicHolidays HOLIDAYS = new PublicHolidays();
    }
}

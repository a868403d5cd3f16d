package no.moteplass.groups.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import no.moteplass.platform.holidays.PublicHolidays;
import no.moteplass.platform.time.Oslo;

/** Until when an offer holds: noon, Europe/Oslo, on the third working day after its mail was sent (G7). */
@ApplicationScoped
class OfferDeadline {

    private final int workingDays;

    OfferDeadline(@ConfigProperty(name = "moteplass.offers.working-days", defaultValue = "3") int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("moteplass.offers.working-days is at least 1");
        }
        this.workingDays = workingDays;
    }

    Instant after(Instant sent) {
        return noon(PublicHolidays.norwegian().plusWorkingDays(LocalDate.ofInstant(sent, Oslo.ZONE), workingDays));
    }

    /** The first noon of a working day that is no earlier. */
    Instant notBefore(Instant earliest) {
        var day = LocalDate.ofInstant(earliest, Oslo.ZONE);
        while (!PublicHolidays.norwegian().isWorkingDay(day) || noon(day).isBefore(earliest)) {
            day = day.plusDays(1);
        }
        return noon(day);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(Oslo.ZONE).toInstant();
    }
}

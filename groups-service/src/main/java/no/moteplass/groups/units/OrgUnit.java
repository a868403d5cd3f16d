package no.moteplass.groups.units;

import java.time.Duration;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** A unit of the city; it holds from {@code validFrom} until, but not on, {@code validTo}. */
@Entity
@Table(name = "org_unit")
public class OrgUnit {

    @Id
    private String code;

    @Version
    private long version = 1;

    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private String sector;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String timeSetAside;

    protected OrgUnit() {}

    OrgUnit(NewOrgUnit given) {
        this.code = given.code();
        change(given);
    }

    final void change(NewOrgUnit given) {
        name = given.name();
        kind = given.kind();
        sector = given.sector();
        validFrom = given.validFrom();
        validTo = given.validTo();
        timeSetAside =
                given.timeSetAside() == null ? null : given.timeSetAside().toString();
    }

    public String code() {
        return code;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String sector() {
        return sector;
    }

    public UnitKind kind() {
        return kind;
    }

    @Nullable
    public LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    public LocalDate validTo() {
        return validTo;
    }

    /** What it grants its leaders a month, shown at sign-up (R3). */
    public @Nullable Duration timeSetAside() {
        return timeSetAside == null ? null : Duration.parse(timeSetAside);
    }

    NewOrgUnit asGiven() {
        return new NewOrgUnit(code, name, kind, sector, validFrom, validTo, timeSetAside());
    }
}

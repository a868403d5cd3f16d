-- The city's units: a bydel, etat, foretak or byrådsavdeling. A code is never reused; a unit that ends gets a valid_to.
create table org_unit (
    code           text   not null,
    version        bigint not null,
    name           text collate "nb-NO-x-icu" not null,
    kind           text   not null,
    sector         text   not null,
    valid_from     date,
    valid_to       date,
    time_set_aside text,
    constraint pk_org_unit primary key (code),
    constraint ck_org_unit_kind check (kind in ('BYDEL', 'ETAT', 'FORETAK', 'BYRADSAVDELING')),
    constraint ck_org_unit_validity check (valid_from < valid_to)
);

-- Everybody who can be in a group. person_key is the sign-in's own name for the person, bound once and never by an import.
create table leader (
    id                  uuid        not null,
    version             bigint      not null,
    external_id         text,
    person_key          text,
    email               text        not null,
    given_name          text collate "nb-NO-x-icu" not null,
    family_name         text collate "nb-NO-x-icu" not null,
    level               text,
    unit                text        not null,
    manager             uuid,
    language            text        not null,
    kind                text        not null,
    in_role_since       date,
    facilitator_trained boolean     not null,
    active              boolean     not null,
    created_at          timestamptz not null,
    constraint pk_leader primary key (id),
    constraint uq_leader_email unique (email),
    constraint uq_leader_external_id unique (external_id),
    constraint uq_leader_person_key unique (person_key),
    constraint fk_leader_unit foreign key (unit) references org_unit (code),
    constraint fk_leader_manager foreign key (manager) references leader (id) deferrable initially deferred,
    constraint ck_leader_email check (email = lower(email)),
    constraint ck_leader_level check (level in ('TOP', 'LEVEL_2', 'MIDDLE', 'FRONT_LINE')),
    constraint ck_leader_kind check (kind in ('LEADER', 'UNION_REP', 'SAFETY_REP', 'GUEST')),
    constraint ck_leader_has_level check (kind <> 'LEADER' or level is not null),
    constraint ck_leader_language check (language in ('nb', 'nn', 'en')),
    constraint ck_leader_manager check (manager <> id)
);
create index ix_leader_name on leader (family_name, given_name, id);
create index ix_leader_unit on leader (unit, family_name, given_name, id);
create index ix_leader_manager on leader (manager);
create index ix_leader_given_name on leader (lower(given_name) text_pattern_ops);
create index ix_leader_family_name on leader (lower(family_name) text_pattern_ops);

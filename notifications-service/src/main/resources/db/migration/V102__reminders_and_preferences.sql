-- Who is reminded, and how long before: the most special rule for a group counts.
create table reminder_rule (
    id       uuid   not null,
    version  bigint not null,
    scope    text   not null,
    scope_id text   not null,
    offsets  text   not null,
    audience text   not null,
    constraint pk_reminder_rule primary key (id),
    constraint uq_reminder_rule_scope unique (scope, scope_id, audience),
    constraint ck_reminder_rule_scope check (scope in ('CITY', 'PROGRAMME', 'GROUP')),
    constraint ck_reminder_rule_scope_id check ((scope = 'CITY') = (scope_id = '')),
    constraint ck_reminder_rule_audience check (audience in ('MEMBERS', 'FACILITATORS'))
);
insert into reminder_rule (id, version, scope, scope_id, offsets, audience)
values ('01930000-0000-7000-8000-000000000001', 1, 'CITY', '', 'P1D', 'MEMBERS');

-- What a person has chosen about their own messages; who has chosen nothing has no row.
create table preference (
    leader_id         uuid    not null,
    version           bigint  not null,
    offsets           text    not null,
    digest            text    not null,
    quiet_from        time,
    quiet_to          time,
    quiet_weekends    boolean not null,
    opt_out           text    not null,
    attach_invitation text    not null,
    constraint pk_preference primary key (leader_id),
    constraint ck_preference_digest check (digest in ('NONE', 'WEEKLY')),
    constraint ck_preference_quiet check ((quiet_from is null) = (quiet_to is null)),
    constraint ck_preference_attach check (attach_invitation in ('AUTO', 'ALWAYS', 'NEVER'))
);

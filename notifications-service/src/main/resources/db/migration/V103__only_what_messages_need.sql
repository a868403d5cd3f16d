-- What other services say is kept in columns, and only what a message needs: level, manager, kind of participant and
-- whatever else came along is dropped (P9). A table that held such things is written again, so that nothing of it is left
-- in its pages.

alter table leader
    add column email       text,
    add column given_name  text,
    add column family_name text,
    add column language    text,
    add column active      boolean;
update leader set email = facts->>'email', given_name = facts->>'givenName', family_name = facts->>'familyName',
    language = facts->>'language', active = coalesce((facts->>'active')::boolean, false),
    person_key = nullif(person_key, '');
alter table leader alter column active set not null, drop column facts;
cluster leader using pk_leader;

alter table programme add column contact text;
update programme set contact = facts->>'contact';
alter table programme drop column facts;

alter table meeting_group
    add column programme_name    text,
    add column programme_name_nn text,
    add column programme_name_en text,
    add column name              text,
    add column purpose           text,
    add column state             text,
    add column confidential      boolean,
    add column contact           text;
update meeting_group set programme_name = facts->>'programmeName', programme_name_nn = facts->>'programmeNameNn',
    programme_name_en = facts->>'programmeNameEn', name = facts->>'name', purpose = facts->>'purpose',
    state = facts->>'state', confidential = coalesce((facts->>'confidential')::boolean, false),
    contact = facts->>'contact';
alter table meeting_group
    alter column name set not null,
    alter column state set not null,
    alter column confidential set not null,
    drop column facts;
cluster meeting_group using pk_meeting_group;

-- Roles stand together in one column, as JSON: they are always read together.
alter table membership
    add column seat_from  timestamptz,
    add column seat_to    timestamptz,
    add column roles      text,
    add column end_reason text;
update membership set seat_from = (facts->>'seatFrom')::timestamptz, seat_to = (facts->>'seatTo')::timestamptz,
    roles = (select coalesce(jsonb_agg(jsonb_build_object('role', r->'role', 'from', r->'from', 'to', r->'to')), '[]')
        from jsonb_array_elements(case jsonb_typeof(facts->'roles') when 'array' then facts->'roles' else '[]' end) r)::text,
    end_reason = facts->>'endReason';
alter table membership alter column roles set not null, drop column facts;
cluster membership using pk_membership;

alter table sign_up
    add column state            text,
    add column position         int,
    add column offer_expires_at timestamptz,
    add column offer            int,
    add column lapses           int,
    add column invited          boolean,
    add column end_reason       text;
update sign_up set state = facts->>'state', position = (facts->>'position')::int,
    offer_expires_at = (facts->>'offerExpiresAt')::timestamptz, offer = coalesce((facts->>'offer')::int, 0),
    lapses = coalesce((facts->>'lapses')::int, 0), invited = coalesce((facts->>'invited')::boolean, false),
    end_reason = facts->>'endReason';
alter table sign_up
    alter column state set not null,
    alter column offer set not null,
    alter column lapses set not null,
    alter column invited set not null,
    drop column facts;
alter table sign_up rename column told to last_notified_turn;
cluster sign_up using pk_sign_up;

-- A series' dates stand together in one column, separated by commas.
alter table series
    add column title         text,
    add column start_local   timestamp,
    add column zone          text,
    add column duration      text,
    add column rule          text,
    add column place         text,
    add column link          text,
    add column sequence      int,
    add column last_modified timestamptz,
    add column dates         text,
    add column created       timestamptz;
update series set title = facts->>'title', start_local = (facts->>'start')::timestamp, zone = facts->>'zone',
    duration = facts->>'duration', rule = facts->>'rule', place = facts->>'place', link = facts->>'link',
    sequence = coalesce((facts->>'sequence')::int, 0), last_modified = (facts->>'lastModified')::timestamptz,
    dates = (select coalesce(string_agg(d, ',' order by at), '') from jsonb_array_elements_text(
        case jsonb_typeof(facts->'dates') when 'array' then facts->'dates' else '[]' end) with ordinality as each (d, at)),
    created = (facts->>'created')::timestamptz;
alter table series
    alter column title set not null,
    alter column start_local set not null,
    alter column zone set not null,
    alter column duration set not null,
    alter column rule set not null,
    alter column sequence set not null,
    alter column last_modified set not null,
    alter column dates set not null,
    drop column facts;

alter table session
    add column series_id     uuid,
    add column recurrence_id timestamp,
    add column title         text,
    add column start_local   timestamp,
    add column zone          text,
    add column duration      text,
    add column ends_at       timestamptz,
    add column state         text,
    add column cancel_reason text,
    add column sequence      int,
    add column place         text,
    add column link          text,
    add column last_modified timestamptz;
update session set series_id = (facts->>'series')::uuid, recurrence_id = (facts->>'recurrenceId')::timestamp,
    title = facts->>'title', start_local = (facts->>'startLocal')::timestamp, zone = facts->>'zone',
    duration = facts->>'duration', ends_at = (facts->>'end')::timestamptz, state = facts->>'state',
    cancel_reason = facts->>'cancelReason', sequence = coalesce((facts->>'sequence')::int, 0),
    place = facts->>'place', link = facts->>'link', last_modified = (facts->>'lastModified')::timestamptz;
alter table session
    alter column title set not null,
    alter column start_local set not null,
    alter column zone set not null,
    alter column duration set not null,
    alter column ends_at set not null,
    alter column state set not null,
    alter column sequence set not null,
    alter column last_modified set not null,
    drop column facts;

-- Of those who lead a session, the ones who lead it and do not only help.
alter table assignment add column leads uuid[];
update assignment set leads = array(select (f->>'leader')::uuid from jsonb_array_elements(
    case jsonb_typeof(facts->'facilitators') when 'array' then facts->'facilitators' else '[]' end) f
    where f->>'role' = 'LEAD');
alter table assignment alter column leads set not null, drop column facts;

alter table response add column response text;
update response set response = facts->>'response';
alter table response alter column response set not null, drop column facts;

alter table calendar_pull drop column facts;

-- What a person was last notified of about a session, and what they knew before, for a mail that did not leave.
alter table told rename to last_notified;
alter table last_notified rename constraint pk_told to pk_last_notified;
alter table last_notified rename constraint ck_told_state to ck_last_notified_state;
alter index ix_told_group rename to ix_last_notified_group;
alter index ix_told_delivery rename to ix_last_notified_delivery;
alter table last_notified
    add column earlier_state       text,
    add column earlier_starts_at   timestamptz,
    add column earlier_ends_at     timestamptz,
    add column earlier_place       text,
    add column earlier_link        text,
    add column earlier_delivery_id uuid;
update last_notified set earlier_state = before->>'state', earlier_starts_at = (before->>'starts_at')::timestamptz,
    earlier_ends_at = (before->>'ends_at')::timestamptz, earlier_place = before->>'place',
    earlier_link = before->>'link', earlier_delivery_id = (before->>'delivery_id')::uuid
where before is not null;
alter table last_notified
    drop column before,
    add constraint ck_last_notified_earlier check (
        earlier_state in ('SCHEDULED', 'CANCELLED')
        and (earlier_state is null) = (earlier_starts_at is null)
        and (earlier_state is null) = (earlier_ends_at is null));

-- A message may belong to no group.
alter table delivery alter column group_id drop not null;

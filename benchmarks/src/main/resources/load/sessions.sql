-- What groups-service has told of its leaders and groups, and a weekly series for each group. The numbers are those of groups.sql.
create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as $$
    select ('{salt}-' || lpad(to_hex(kind), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
$$;
create function pg_temp.instant(at timestamptz) returns text language sql immutable as $$
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
$$;
create function pg_temp.wall(at timestamp) returns text language sql immutable as $$
    select to_char(at, 'YYYY-MM-DD"T"HH24:MI')
$$;

insert into known_leader (id, epoch, version, person_key, external_id, given_name, family_name, language, active)
select subject::uuid, '{epoch}', version, data->>'personKey', data->>'externalId', data->>'givenName', data->>'familyName', data->>'language', true
from told where type = 'leader.changed';
insert into calendar_change (leader_id, changes) select subject::uuid, 1 from told where type = 'leader.changed';
insert into known_group (id, epoch, version, name, programme, programme_name, programme_name_nn, programme_name_en, purpose, state, facilitation, confidential)
select subject::uuid, '{epoch}', version, data->>'name', data->>'programme', data->>'programmeName', data->>'programmeNameNn', data->>'programmeNameEn',
    data->>'purpose', data->>'state', data->>'facilitation', (data->>'confidential')::boolean
from told where type = 'group.changed';
insert into known_membership (id, epoch, version, group_id, leader_id)
select subject::uuid, '{epoch}', version, (data->>'group')::uuid, (data->>'leader')::uuid from told where type = 'member.changed';
insert into known_participation (membership_id, group_id, leader_id, kind, held_from, until_closing)
select subject::uuid, (data->>'group')::uuid, (data->>'leader')::uuid, 'SEAT', (data->>'seatFrom')::timestamptz, false
from told where type = 'member.changed' and (data->>'seat')::boolean
union all
select subject::uuid, (data->>'group')::uuid, (data->>'leader')::uuid, role->>'role', (role->>'from')::timestamptz, false
from told, json_array_elements(data->'roles') role where type = 'member.changed';
insert into known_sign_up (id, epoch, version, group_id)
select subject::uuid, '{epoch}', version, (data->>'group')::uuid from told where type = 'sign-up.changed';

create temp table planned as
select n, n / 2 kin, n % 2 = 0 by_turns, pg_temp.id(6, n) id, g.id group_id, g.name title, 'Møterom ' || n % 50 place,
    (date '{first}' + (n % 5)::int) + case when n % 2 = 0 then time '09:00' else time '13:00' end start_local
from generate_series(0, {groups} - 1) n join known_group g on g.id = pg_temp.id(2, n);
insert into series (id, version, group_id, uid, title, start_local, zone, duration_seconds, rule, rotation, place, state, sequence, last_modified, created_at)
select id, 1, group_id, id || '@moteplass', title, start_local, 'Europe/Oslo', 3600, 'FREQ=WEEKLY;COUNT={sessions}',
    case when by_turns then 'ROUND_ROBIN' else 'FIXED' end, place, 'ACTIVE', 0, timestamptz '{at}', timestamptz '{at}'
from planned order by n;
create temp table dated as
select n * {sessions} + k number, pg_temp.id(7, n * {sessions} + k) id, id series_id, n, kin, k, by_turns, group_id, title, place,
    start_local + k * interval '7 days' start_local, (n * {sessions} + k) % 500 = 11 cancelled
from planned, generate_series(0, {sessions} - 1) k;
insert into series_date (series_id, start_local) select series_id, start_local from dated order by number;
insert into session (id, version, group_id, series_id, uid, recurrence_id, title, start_local, zone, duration_seconds, starts_at, ends_at, rotation,
    place, own_time, own_place, own_link, state, cancel_reason, cancelled_at, sequence, last_modified, created_at)
select id, case when cancelled then 2 else 1 end, group_id, series_id, series_id || '@moteplass', start_local, title, start_local, 'Europe/Oslo', 3600,
    start_local at time zone 'Europe/Oslo', start_local at time zone 'Europe/Oslo' + interval '1 hour',
    case when by_turns then 'ROUND_ROBIN' else 'FIXED' end, place, false, false, false, case when cancelled then 'CANCELLED' else 'SCHEDULED' end,
    case when cancelled then 'CANCELLED' end, case when cancelled then timestamptz '{at}' end, case when cancelled then 1 else 0 end,
    timestamptz '{at}', timestamptz '{at}'
from dated order by number;
create temp table led as
select id session_id, case when by_turns then pg_temp.id(1, kin % {trees} * {tree} + {deep} + kin / {trees} + k % 6 * {step})
    else pg_temp.id(1, 2 * (kin % ({leaders} / 2))) end leader, start_local at time zone 'Europe/Oslo' starts_at, cancelled
from dated order by number;
insert into facilitator_assignment (session_id, leader_id, role, source, starts_at, ends_at, scheduled)
select session_id, leader, 'LEAD', 'ROTATION', starts_at, starts_at + interval '1 hour', not cancelled from led;

create temp table tells as
select d.number * 3 + 1 n, d.series_id, 'session.changed' as type, s.id subject, s.version, json_build_object('id', s.id, 'version', s.version, 'group', s.group_id,
    'series', s.series_id, 'uid', s.uid, 'recurrenceId', pg_temp.wall(s.recurrence_id), 'title', s.title, 'startLocal', pg_temp.wall(s.start_local),
    'zone', s.zone, 'duration', 'PT1H', 'start', pg_temp.instant(s.starts_at), 'end', pg_temp.instant(s.ends_at), 'state', s.state,
    'cancelReason', s.cancel_reason, 'cancelledAt', pg_temp.instant(s.cancelled_at), 'sequence', s.sequence, 'place', s.place, 'link', s.link,
    'lastModified', pg_temp.instant(s.last_modified)) as data
from dated d join session s on s.id = d.id
union all
select d.number * 3 + 2, d.series_id, 'assignment.changed', d.id, 1, json_build_object('session', d.id, 'version', 1, 'group', d.group_id, 'facilitators',
    json_build_array(json_build_object('leader', l.leader, 'role', 'LEAD', 'source', 'ROTATION')))
from dated d join led l on l.session_id = d.id
union all
select p.n * {sessions} * 3, p.id, 'series.changed', p.id, 1, json_build_object('id', p.id, 'version', 1, 'group', p.group_id, 'uid', p.id || '@moteplass',
    'title', p.title, 'start', pg_temp.wall(p.start_local), 'zone', 'Europe/Oslo', 'duration', 'PT1H', 'rule', 'FREQ=WEEKLY;COUNT={sessions}',
    'place', p.place, 'link', null, 'rotation', case when p.by_turns then 'ROUND_ROBIN' else 'FIXED' end, 'state', 'ACTIVE', 'sequence', 0,
    'lastModified', pg_temp.instant('{at}'), 'dates',
    (select json_agg(pg_temp.wall(p.start_local + k * interval '7 days') order by k) from generate_series(0, {sessions} - 1) k),
    'created', pg_temp.instant('{at}'))
from planned p;
insert into feed_event (position, change_id, type, subject, version, time, data)
select case when {numbered} then (select last_position from feed_source) + row_number() over (order by n, type) end,
    'load-' || series_id, type, subject, version, timestamptz '{at}', data
from tells order by n, type;
update feed_source set last_position = (select coalesce(max(position), 0) from feed_event) where {numbered};
update feed_subscription set epoch = '{epoch}', position = {position}, state = 'CURRENT' where {numbered} and name = 'groups';
drop table told, planned, dated, led, tells;

-- The part of the city where people meet, as one says to whom the room is nobody's business.
alter table series add column district text;
alter table session add column district text;

-- Sign-ups as groups-service last told: who has an offer may see when and where the group meets. Whose the others are is
-- not kept.
create table known_sign_up (
    id         uuid   not null constraint pk_known_sign_up primary key,
    epoch      text   not null,
    version    bigint not null,
    group_id   uuid   not null,
    offered_to uuid
);
create index ix_known_sign_up_offered on known_sign_up (offered_to, group_id) where offered_to is not null;

-- What a group has ahead is asked for, for many groups at once.
create index ix_session_group_scheduled on session (group_id, starts_at, id) where state = 'SCHEDULED';

-- Sign-ups were passed over until now: the feed is read once more from its beginning. What is known already stays as it is.
update feed_subscription
set epoch = null, position = null, state = 'REBUILDING',
    stopped_at = null, stopped_first = null, stopped_last = null, stopped_reason = null
where name = 'groups';

-- Calendars are kept packed, too: most programs ask for that, and packing again at each reading would cost more than reading.
-- Null where a release before this one wrote it.
alter table calendar_rendering add column packed bytea;
-- It does not get smaller by being packed once more.
alter table calendar_rendering alter column packed set storage external;

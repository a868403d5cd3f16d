-- A group may be told not to fit without being asked for: left out where other groups are shown. It counts for the limit, and
-- not for what coordinators are shown of who asks.
alter table fit_try add column asked boolean not null default true;

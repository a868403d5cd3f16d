-- Which confidential groups somebody was told do not fit (FIT), for a month: so that nobody finds out who sits where by asking
-- group after group, and coordinators see who tries.
create table fit_try (
    leader   uuid not null,
    group_id uuid not null,
    day      date not null,
    constraint pk_fit_try primary key (leader, day, group_id)
);
create index ix_fit_try_day on fit_try (day);
create index ix_sign_up_withdrawn on sign_up (ended_at) where state = 'WITHDRAWN' and end_reason = 'WITHDRAWN';

-- Who came to a session (S9): how many, and in open programmes who. In confidential ones no name is kept, and the
-- database makes sure of it: a name needs by_name, which a session of a confidential group never gets.
create table attendance (
    session_id  uuid        not null constraint pk_attendance primary key
                            constraint fk_attendance_session references session (id),
    version     bigint      not null,
    by_name     boolean     not null,
    present     integer     not null,
    expected    integer     not null,
    recorded_at timestamptz not null,
    constraint uq_attendance_by_name unique (session_id, by_name),
    constraint ck_attendance_present check (present between 0 and expected)
);

create table attendee (
    session_id uuid    not null,
    leader_id  uuid    not null,
    attendance text    not null,
    by_name    boolean not null default true,
    constraint pk_attendee primary key (session_id, leader_id),
    constraint fk_attendee_attendance foreign key (session_id, by_name) references attendance (session_id, by_name),
    constraint ck_attendee_by_name check (by_name),
    constraint ck_attendee_attendance check (attendance in ('PRESENT', 'ABSENT'))
);
create index ix_attendee_leader on attendee (leader_id);

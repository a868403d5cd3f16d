-- S4 is looked at when all of a group's sessions are written, where that is asked for: two at the same time may pass a
-- lead to each other, and the first of them is written while the second still has them.
alter table facilitator_assignment
    drop constraint ex_facilitator_double_booked,
    add constraint ex_facilitator_double_booked
        exclude using gist (leader_id with =, tstzrange(starts_at, ends_at, '[)') with &&) where (scheduled)
        deferrable initially immediate;

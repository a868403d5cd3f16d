-- Seats and roles are called what they are: how somebody takes part in a group.
alter table known_part rename to known_participation;
alter table known_participation rename column part to kind;
alter table known_participation rename constraint fk_known_part_membership to fk_known_participation_membership;
alter table known_participation rename constraint ck_known_part_part to ck_known_participation_kind;
alter index ix_known_part_membership rename to ix_known_participation_membership;
alter index ix_known_part_leader rename to ix_known_participation_leader;
alter index ix_known_part_group rename to ix_known_participation_group;

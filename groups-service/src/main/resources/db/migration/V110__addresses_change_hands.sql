-- Within one import an address may go from one person to another, in whatever order the rows stand.
alter table leader drop constraint uq_leader_email;
alter table leader add constraint uq_leader_email unique (email) deferrable initially immediate;

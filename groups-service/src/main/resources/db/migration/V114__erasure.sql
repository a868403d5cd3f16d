-- What keeps somebody who was erased from coming back with the next file: keyed marks of the address and the external id.
-- Nobody can read an address from a mark, and the marks of one person have no more in common than their erasure.
create table erased_mark (
    mark    text        not null,
    erasure uuid        not null,
    at      timestamptz not null,
    constraint pk_erased_mark primary key (mark)
);
create index ix_erased_mark_erasure on erased_mark (erasure);

-- What somebody was in who was erased stays for the sums, under an id that leads to nobody.
alter table membership drop constraint fk_membership_leader;
alter table sign_up drop constraint fk_sign_up_leader;

-- What the tests of the change journal change.
create table planted_thing (
    id uuid not null,
    version bigint not null,
    name text not null,
    constraint pk_planted_thing primary key (id));

-- An offer whose mail was given up: groups-service is told, again and again until it answers (G7).
create table undelivered_offer (
    delivery_id uuid        not null,
    sign_up_id  uuid        not null,
    due_at      timestamptz not null,
    tries       int         not null,
    reported_at timestamptz,
    constraint pk_undelivered_offer primary key (delivery_id),
    constraint fk_undelivered_offer_delivery foreign key (delivery_id) references delivery (id) on delete cascade
);
create index ix_undelivered_offer_due on undelivered_offer (due_at) where reported_at is null;

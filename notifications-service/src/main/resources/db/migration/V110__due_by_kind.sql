-- What is due is taken up by kind, a share of each: no kind waits for another.
create index ix_delivery_due_of_kind on delivery (kind, due_at, id) where state in ('PENDING', 'RETRYING');
drop index ix_delivery_due;

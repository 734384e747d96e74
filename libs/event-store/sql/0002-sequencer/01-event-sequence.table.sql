-- The dense, gap-free number of each fact in commit order: what exports and consumers count by.
create table redress.event_sequence (
  seq bigint primary key check (seq > 0),
  stream_id text collate "C" not null,
  version integer not null
);

create trigger event_sequence_append_only
before update or delete or truncate on redress.event_sequence
for each statement execute function redress.refuse_change();

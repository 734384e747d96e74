-- term fences: each leader takes the next one, and a write under an older one changes nothing.
create table redress.sequencer (
  only_row boolean primary key default true check (only_row),
  term integer not null default 0,
  epoch text not null,
  transaction_id xid8 not null default '0',
  position bigint not null default 0,
  head bigint not null default 0,
  delivered bigint not null default 0
) with (fillfactor = 50);

insert into redress.sequencer (epoch) select epoch from redress.store_epoch;

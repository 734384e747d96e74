-- A row is here only on a stack that simulates: the owner puts it there, the runtime role may only move it on.
create table redress.simulation_clock (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null default 0 check (offset_ms >= 0)
);

-- How far each partition is in the read model; moved by compare-and-set in the transaction that writes the rows.
create table checkpoints (
  topic text not null,
  partition integer not null,
  next_offset bigint not null,
  -- highest number of the sequencer seen in the partition
  seq bigint not null,
  primary key (topic, partition)
);

-- Each batch takes the next number and keeps this row locked until it commits, so numbers are in commit order.
create table change_counter (
  only_row boolean primary key default true check (only_row),
  last bigint not null
);
insert into change_counter (last) values (0);

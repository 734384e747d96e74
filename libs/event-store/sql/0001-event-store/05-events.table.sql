-- data and metadata are RFC 8785 text, not jsonb: jsonb rewrites numbers and key order, and the hash covers the bytes.
-- command_events stands on the first event of a command only and counts its events: the unique index over it is what
-- makes a command happen once, at the price of one index entry a command and no second table.
create table redress.events (
  position bigint generated always as identity,
  stream_id text collate "C" not null check (stream_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$'),
  version integer not null check (version > 0),
  type text collate "C" not null check (type ~ '^[A-Za-z][A-Za-z0-9]{0,99}$'),
  schema_version integer not null check (schema_version > 0),
  data text not null,
  metadata text not null,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  hash bytea not null check (octet_length(hash) = 32),
  command_id uuid not null,
  command_events integer check (command_events > 0),
  primary key (stream_id, version)
);

create index events_commit_order on redress.events (transaction_id, position);
create unique index events_command on redress.events (command_id) where command_events is not null;

create schema vault;

-- One key a person, wrapped by the master key. Erasing a person destroys the key and keeps the row, so that nobody makes
-- a second key for somebody who has been forgotten.
create table vault.person_keys (
  person text collate "C" primary key,
  key_id uuid not null unique,
  wrapped_key bytea,
  created_at timestamptz(3) not null default clock_timestamp(),
  destroyed_at timestamptz(3),
  check ((wrapped_key is null) = (destroyed_at is not null))
);

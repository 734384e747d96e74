-- What a photo shows, once, under the SHA-256 of its bytes. Only added to: facts name photos by their hash for good.
create table redress.photos (
  sha256 bytea primary key check (octet_length(sha256) = 32),
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
  bytes integer generated always as (octet_length(body)) stored check (bytes between 1 and 8388608),
  body bytea not null,
  stored_at timestamptz(3) not null default clock_timestamp()
);
-- packed already: trying to compress it again costs and gains nothing
alter table redress.photos alter column body set storage external;

grant select, insert on redress.photos to redress_app;

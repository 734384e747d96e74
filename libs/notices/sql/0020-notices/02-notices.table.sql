-- Outbox of notices, one row a fact, recipient and channel; the id follows from these, so that a fact read again adds nothing.
-- A row of the channel inbox is the notice itself. No addresses and no personal data; rows stay, because ids must.
create table redress.notices (
  number bigint generated always as identity,
  notice_id uuid primary key,
  case_id uuid not null,
  fact integer not null,
  site text collate "C" not null,
  reference text not null,
  template text not null,
  clause text not null,
  addressee text not null,
  recipient text not null,
  channel text not null check (channel in ('inbox', 'email', 'webhook')),
  language text not null,
  text_zh text not null,
  text_en text not null,
  -- of a reminder: not sent once this is done
  only_while_owed text,
  not_before timestamptz(3) not null,
  attempts integer not null default 0,
  -- real time: somebody is at it until then
  taken_until timestamptz,
  settled text check (settled in ('sent', 'given-up')),
  created_at timestamptz(3) not null
);
create index notices_due on redress.notices (channel, not_before) where settled is null;
create index notices_inbox on redress.notices (site, addressee, number) where channel = 'inbox' and settled = 'sent';
grant select, insert, update on redress.notices to redress_app;

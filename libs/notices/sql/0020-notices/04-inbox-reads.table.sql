create table redress.inbox_reads (
  notice_id uuid not null references redress.notices,
  person text not null,
  read_at timestamptz(3) not null,
  primary key (notice_id, person)
);
grant select, insert on redress.inbox_reads to redress_app;

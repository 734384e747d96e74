-- A photo that was sent is offered to the site's cases ('' as the case). The first command that names it takes it up for
-- its case, and no other case names it then, unless it is sent again.
create table redress.photo_offers (
  sha256 bytea not null references redress.photos,
  site text collate "C" not null,
  case_id text collate "C" not null default '',
  primary key (sha256, site, case_id)
);
-- Sent before this was kept: which case took it up is not known here, so it stays on offer.
insert into redress.photo_offers (sha256, site) select sha256, site from redress.photo_sites;

grant select, insert, delete on redress.photo_offers to redress_app;

-- What a site publishes to its households (fee, facilities) lies on the same shelf.
alter table redress.rule_documents drop constraint rule_documents_sort_check;
alter table redress.rule_documents add constraint rule_documents_sort_check
  check (sort in ('pack', 'overlay', 'calendar', 'site-facts'));

create function redress.refuse_change() returns trigger
language plpgsql
as $$
begin
  raise exception '% of %.% is refused: it is append-only', tg_op, tg_table_schema, tg_table_name using errcode = 'RE005';
end
$$;

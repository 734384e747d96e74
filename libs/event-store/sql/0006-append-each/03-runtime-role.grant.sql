revoke execute on function redress.append_each from public;
grant execute on function redress.append_each to redress_app;

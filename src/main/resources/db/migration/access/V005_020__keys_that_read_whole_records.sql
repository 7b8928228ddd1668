-- A key that sees records sees the whole of them, as it did before the two were told apart; never more than its owner may.
do $$ declare one int; begin
  for one in select holder from authority loop
    perform set_config('goldthread.holder', one::text, true);
    update api_token set scopes = array_append(scopes, 'WHOLE_RECORD') where 'SEE_CHILDREN' = any(scopes);
  end loop;
  perform set_config('goldthread.holder', '', true);
end $$;

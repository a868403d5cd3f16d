-- Mail servers repeat the address that they refuse: the log holds ids alone.
update delivery_attempt set reply = regexp_replace(reply, '[^\s<>()\[\]"'',;:]+@[^\s<>()\[\]"'',;:]+', '…', 'g')
where reply like '%@%';

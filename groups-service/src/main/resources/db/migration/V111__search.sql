-- People and groups are found by any part of their names. The database keeps the searched text itself, whoever writes the row.
create extension if not exists pg_trgm;

-- The form that names are looked for in, letter by letter that of the class SearchText. Another form is another function:
-- what stands in a generated column follows no later change of this one.
create function search_text(given text) returns text language sql immutable strict parallel safe as $$
    select ' ' || btrim(regexp_replace(
        replace(replace(replace(replace(translate(
            lower(regexp_replace(
                normalize(given collate "C" || ' ' || regexp_replace(given collate "C",
                    '[''`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07\u002d\u2010-\u2015\u2212\ufe63\uff0d]+', '', 'g'), NFKD),
                '[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]+', '', 'g')
                collate "und-x-icu"),
            'øłđðħŧŋıς', 'olddhtniσ'),
            'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th') collate "C",
        '[ !"''(),./:;?\[\\\]`{|}\u00a0\u00a1\u00ab\u00b4\u00b7\u00bb\u00bf\u02b0-\u02ff\u2000-\u206f\u2212\u3000-\u303f-]+', ' ', 'g'), ' ') || ' '
$$;

alter table leader add column search_text text not null
    generated always as (search_text((given_name || ' ' || family_name || ' ' || split_part(email, '@', 1)) collate "C")) stored;
alter table meeting_group add column search_text text not null
    generated always as (search_text((name || ' ' || coalesce(theme, '')) collate "C")) stored;

-- With too little known of a column, a rare name would be looked for by reading everybody in order.
alter table leader alter column search_text set statistics 500;

create index ix_leader_search on leader using gin (search_text gin_trgm_ops, email gin_trgm_ops);
create index ix_meeting_group_search on meeting_group using gin (search_text gin_trgm_ops);

drop index ix_leader_given_name;
drop index ix_leader_family_name;

/** Sites that a question is bounded by; `*` = the whole group. */
export type Sites = readonly string[] | '*';

import { z } from 'zod';
import { SEVERITIES } from '#libs/contracts/case.js';
import { readsOffset } from './time-format.js';

const column = z.string().min(1).max(120);
const columns = z.array(column).max(200);
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'lower-case letters, digits and dashes are expected');
/** So that the longest row that can pass stays far below what a message may hold. */
export const FIELD_CHARACTERS_MAX = 4_000;

const siteShape = z.strictObject({
  id: slug,
  region: slug,
  name: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  /** zone of the site's days; the mapping's zone where it is left out */
  zone: z.string().min(1).optional(),
});

const onlyWhen = z.strictObject({ column, is: z.array(z.string()).min(1) });

/** A source that tells what happened: each row is an event of the case with that key, and what holds from it until the next. */
const eventsShape = z.strictObject({
  /** when it happened */
  at: column,
  /** a whole number that orders events of one time; after it, and without it, the order of the file counts */
  order: column.optional(),
  state: column,
  /** the states in which the case waits for somebody, and the reason under which the time is counted */
  waits: z.record(z.string(), slug),
  /** a case is closed by its last event where this holds */
  closed: onlyWhen.optional(),
});

/** What a mapping file says of a source. Column names are the source's own. */
const shape = z.strictObject({
  name: slug,
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  /** `xes`: an event log of IEEE 1849; a column is an attribute of the event, or of the trace with `case:` before it */
  format: z.enum(['csv', 'xes']).default('csv'),
  /** the header of the source, in any order: a file with other columns is not this source */
  columns: columns.min(1),
  delimiter: z.string().length(1).default(','),
  encoding: z.enum(['utf-8', 'gb18030', 'windows-1252']).default('utf-8'),
  /** IANA zone of the wall-clock times */
  zone: z.string().min(1),
  /**
   * of YYYY MM DD HH hh mm ss A, M D H (one digit or two), Z (an offset, in a zone of UTC) and literal characters; without a
   * time of day it is the day's first second
   */
  timeFormat: z.string().min(1),
  /** their values together tell one case from another */
  key: columns.min(1),
  /** `many`: each row is one problem of the case with that key */
  rowsPerCase: z.enum(['one', 'many']).default('one'),
  /** `{column}` is replaced by the value */
  reference: z.string().min(1).max(200),
  site: z.union([
    z.strictObject({ constant: siteShape }),
    z.strictObject({ column, values: z.record(z.string(), siteShape) }),
  ]),
  department: column.optional(),
  /** left out: the first event of the case */
  receivedAt: column.optional(),
  /** the date that the source promises; a blank promises nothing */
  targetAt: column.optional(),
  /** a column with the time, or with the number of whole days after the receipt; a blank is a case still open */
  closedAt: z
    .union([
      z.strictObject({ column, onlyWhen: onlyWhen.optional() }),
      z.strictObject({ daysColumn: column, onlyWhen: onlyWhen.optional() }),
    ])
    .optional(),
  events: eventsShape.optional(),
  outcome: column.optional(),
  /** the source's own on-time flag, kept beside our verdict; a blank says nothing */
  flag: z.strictObject({ column, met: z.string().min(1), missed: z.string().min(1) }).optional(),
  /** of several rows the gravest counts */
  severity: z
    .strictObject({
      column,
      values: z.record(z.string(), z.enum(SEVERITIES)),
      /** columns whose words say what it is about: a leak and heat are never minor, whatever the label says (D-3.5) */
      matter: columns.default([]),
    })
    .optional(),
  /** kept with the case as they are */
  keep: columns.default([]),
  /** kept for each row of the case, as `problem<n>.<column>` */
  keepPerRow: columns.default([]),
  /** personal data and free text: sealed, never stored in the clear */
  personal: columns.default([]),
});

export const mappingSchema = shape.superRefine((mapping, context) => {
  const known = new Set(mapping.columns);
  const complain = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message, input: mapping });
  for (const [path, name] of namedColumns(mapping)) {
    if (!known.has(name)) complain(path, `no column "${name}" in columns`);
  }
  if (known.size !== mapping.columns.length) complain(['columns'], 'a column is named twice');
  for (const name of mapping.personal) {
    if (mapping.keep.includes(name) || mapping.keepPerRow.includes(name)) {
      complain(['personal'], `"${name}" is personal and cannot be kept in the clear too`);
    }
  }
  // Which of several targets a case of many rows would have to keep is not told by any source so far.
  if (mapping.rowsPerCase === 'many' && (mapping.targetAt !== undefined || mapping.flag !== undefined)) {
    complain(['targetAt'], 'a source with many rows per case has no target and no flag');
  }
  if (mapping.events !== undefined && (mapping.rowsPerCase === 'one' || mapping.closedAt !== undefined)) {
    complain(['events'], 'events come many to a case, and their own `closed` says when it ends');
  }
  if (mapping.events === undefined && mapping.receivedAt === undefined)
    complain(['receivedAt'], 'a column is expected');
  if (mapping.events === undefined && mapping.format === 'xes') complain(['events'], 'an event log has events');
  if (readsOffset(mapping.timeFormat) && !/^(Etc\/)?UTC$/.test(mapping.zone)) {
    complain(['zone'], 'times with an offset are told in Etc/UTC');
  }
  if (mapping.rowsPerCase === 'one' && mapping.keepPerRow.length > 0) {
    complain(['keepPerRow'], 'only a source with many rows per case keeps columns per row');
  }
});
export type Mapping = z.infer<typeof shape>;

function namedColumns(mapping: Mapping): [(string | number)[], string][] {
  const named: [(string | number)[], string | undefined][] = [
    ...(['key', 'keep', 'keepPerRow', 'personal'] as const).flatMap((list) =>
      mapping[list].map((name, index): [(string | number)[], string] => [[list, index], name]),
    ),
    ...referenceColumns(mapping.reference).map((name): [string[], string] => [['reference'], name]),
    [['site', 'column'], 'column' in mapping.site ? mapping.site.column : undefined],
    [['department'], mapping.department],
    [['receivedAt'], mapping.receivedAt],
    [['targetAt'], mapping.targetAt],
    [
      ['closedAt'],
      mapping.closedAt && ('column' in mapping.closedAt ? mapping.closedAt.column : mapping.closedAt.daysColumn),
    ],
    [['events', 'at'], mapping.events?.at],
    [['events', 'order'], mapping.events?.order],
    [['events', 'state'], mapping.events?.state],
    [['events', 'closed', 'column'], mapping.events?.closed?.column],
    [['closedAt', 'onlyWhen', 'column'], mapping.closedAt?.onlyWhen?.column],
    [['outcome'], mapping.outcome],
    [['flag', 'column'], mapping.flag?.column],
    [['severity', 'column'], mapping.severity?.column],
    ...(mapping.severity?.matter ?? []).map((name, at): [(string | number)[], string] => [
      ['severity', 'matter', at],
      name,
    ]),
  ];
  return named.filter((entry): entry is [(string | number)[], string] => entry[1] !== undefined);
}

/** The columns that a reference is made of. */
export function referenceColumns(reference: string): string[] {
  return [...reference.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
}

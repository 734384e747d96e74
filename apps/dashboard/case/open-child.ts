import type { OPENING_COMMANDS } from '#libs/contracts/commands.js';
import type { CasePage } from '../api/shapes.js';
import type { Draft, FieldSpec } from '../commands/field-spec.js';
import { INTAKE_KINDS, type IntakeKind, fieldKey, kindForms } from '../intake/kinds.js';

/** The command that opens a case of each kind: who may run it may open one from another case. */
export const openings: typeof OPENING_COMMANDS = {
  complaint: 'AcceptComplaint',
  enquiry: 'RecordEnquiry',
  emergency: 'ReportEmergency',
  'service-order': 'OrderService',
  'fee-reminder': 'OpenFeeReminder',
  formality: 'OpenFormality',
  repair: 'ReportRepair',
};

export interface ChildLink {
  readonly id: string;
  readonly clause: string;
  readonly text: { readonly zh: string; readonly en: string };
  readonly kinds: readonly IntakeKind[];
}

/** The links of the pack with the kinds that this page has a form for and that the reader may open. */
export function linksFor(
  { childLinks }: Pick<CasePage, 'childLinks'>,
  may: (kind: IntakeKind) => boolean,
): ChildLink[] {
  return childLinks
    .map((link) => ({
      ...link,
      kinds: INTAKE_KINDS.filter((kind) => (link.kinds as readonly string[]).includes(kind) && may(kind)),
    }))
    .filter(({ kinds }) => kinds.length > 0);
}

/** What the form of the kind asks, and what its case calls the person. */
export function childFields(kind: IntakeKind) {
  const { first, rest, person } = kindForms[kind];
  const household: FieldSpec = {
    ...{ name: 'household', kind: 'line' },
    ...(kind === 'formality' || kind === 'fee-reminder' ? { required: true } : {}),
  };
  const who: FieldSpec[] = [
    { name: person, kind: 'line', label: 'intake.person' },
    { name: 'contact', kind: 'line' },
  ];
  return { first: [...first, household, ...who], rest, person };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const only = (draft: Record<string, string | undefined>): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));

/**
 * How the form begins: with the last new demand of a revisit and its words where one was raised, and with whom the case is
 * about, as far as the reader may see that.
 */
export function firstChild({ timeline }: Pick<CasePage, 'timeline'>, links: readonly ChildLink[]) {
  const raised = timeline.findLast(({ type }) => type === 'NewDemandRaised');
  const wanted = text(raised?.data['kind']);
  const link = links.find(({ kinds }) => wanted === undefined || kinds.some((kind) => kind === wanted)) ?? links[0];
  const kind = link?.kinds.find((each) => each === wanted) ?? link?.kinds[0] ?? 'complaint';
  const told = timeline.map(({ data, private: hidden }) => ({ ...data, ...hidden }) as Record<string, unknown>);
  const first = (names: readonly string[]) => told.flatMap((one) => names.flatMap((name) => text(one[name]) ?? []))[0];
  const words = kindForms[kind].words[0];
  const draft = only({
    household: first(['household']),
    contact: first(['contact']),
    personName: first(INTAKE_KINDS.map((each) => kindForms[each].person)),
    ...(words === undefined ? {} : { [fieldKey(kind, words)]: text(raised?.private?.['demand']) }),
  });
  return { link: link?.id ?? '', kind, draft };
}

import { type CaseKind } from '#libs/contracts/case.js';
import type { Command, CommandType, OngoingCommandType } from '#libs/contracts/commands.js';
import { assertNever } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { relationCommands, relationEvents } from '#libs/contracts/shared/relations.js';
import type { CaseState } from '../kernel/case-state.js';
import { type Refusal, refuse, refuseInput } from '../kernel/command-rule.js';
import type { DecideContext } from '../kernel/decide-context.js';
import { factsOf } from '../kernel/fact.js';

/** as the packs name it */
const REPAIR_LINK = 'repair-of-complaint';

const relationFact = factsOf(relationEvents);

type RelationCommand = Command<keyof typeof relationCommands>;

export function isRelation(command: Command): command is RelationCommand {
  return (command.type satisfies CommandType) in relationCommands;
}

/** What a case of any kind and stage takes about its parent and its children. Throws DomainError. */
export function decideRelation(state: CaseState, command: RelationCommand, context: DecideContext): DecidedEvent[] {
  switch (command.type) {
    case 'OpenChild':
      return openChild(state, command.body, context);
    case 'RecordChildClosed':
      return recordChildClosed(state, command.body, context);
    case 'CloseWithParent':
      return closeWithParent(state, command.body, context);
    default:
      return assertNever(command);
  }
}

/** The command on the parent that came with a child, with what only the child knows. Throws DomainError. */
export function takenDownWith(body: Command<'OpenChild'>['body']): Command<OngoingCommandType> | undefined {
  const { with: first, link, kind, childCaseId } = body;
  if (first === undefined) return undefined;
  if (first.type === 'RecordRevisit') {
    if (first.body['outcome'] !== 'new-demand') {
      refuseInput('with.body.outcome', 'only a new demand is opened with its revisit', 'C3-R');
    }
    return first as unknown as Command<'RecordRevisit'>;
  }
  if (kind !== 'repair' || link !== REPAIR_LINK) {
    refuseInput('link', `what is routed as a repair is opened as ${REPAIR_LINK}`, 'D-3.2b');
  }
  return { type: first.type, body: { ...first.body, childCaseId } } as unknown as Command<'RouteAsRepair'>;
}

/** C3-R: a new demand is a follow-up case on the original one; D-3.2b: what a complaint is about may be a repair. */
function openChild(state: CaseState, body: Command<'OpenChild'>['body'], context: DecideContext): DecidedEvent[] {
  const { childCaseId, kind } = body;
  if (state.closed) {
    const message = 'the case is closed: what comes up now is a case of its own';
    refuse({ code: 'case-closed', message, clause: 'P-N4' });
  }
  const { holdsArchive, closes, clause } = linkFor(state, { link: body.link, kind }, context);
  const site = body.body['site'];
  if (site !== state.site) refuseInput('body.site', `a child is of its parent's site ${state.site}`, clause);
  const told = { childCaseId, kind, link: body.link, holdsArchive, closes };
  return [relationFact('ChildOpened', notBeforeReception(state, context), told)];
}

function linkFor(
  state: CaseState,
  { link, kind }: { readonly link: string; readonly kind: CaseKind },
  { pack }: DecideContext,
) {
  const fitting = pack.links.filter(({ of, kinds }) => of.includes(state.kind) && kinds.includes(kind));
  const found = fitting.find(({ id }) => id === link);
  if (found !== undefined) return found;
  const message = `${pack.id} knows no ${link} of a ${state.kind} that is a ${kind}`;
  return refuse({ code: 'link-unknown', message, clause: 'C3-R' }, { links: fitting.map(({ id }) => id) });
}

/** Also on a parent that is over: its page says how its children ended. */
function recordChildClosed(
  state: CaseState,
  body: Command<'RecordChildClosed'>['body'],
  context: DecideContext,
): DecidedEvent[] {
  const open = state.children.some((one) => one.caseId === body.childCaseId && one.closedAt === null);
  return open ? [relationFact('ChildClosed', notBeforeReception(state, context), body)] : [];
}

/** Its own children end with it or go on, by their links. */
function closeWithParent(
  state: CaseState,
  body: Command<'CloseWithParent'>['body'],
  context: DecideContext,
): DecidedEvent[] {
  if (state.closed) return [];
  const at = notBeforeReception(state, context);
  return [...endTogether(state, at), relationFact('CaseClosedWithParent', at, body)];
}

/** The child's facts end with where it comes from. */
export function openedFrom(parentCaseId: string, link: string, at: string): DecidedEvent {
  return relationFact('OpenedFrom', at, { parentCaseId, link });
}

/** What P-7 refuses: putting a case away while one that was opened from it goes on. */
export function heldByChildren({ children }: CaseState): Refusal | undefined {
  const holding = children.filter((one) => one.holdsArchive && one.closedAt === null);
  if (holding.length === 0) return undefined;
  return {
    code: 'children-open',
    message: `${holding.length} case(s) opened from this one go on: end them first`,
    clause: 'C3-R',
    details: { clauses: ['C3-R', 'P-7'], children: holding.map(({ caseId, kind, link }) => ({ caseId, kind, link })) },
  };
}

/**
 * C3-R, D-3.2b: what has been taken down for a case of its own is opened before this one is put away. Under an edition that
 * knows no way to open one nothing is held up.
 */
export function refuseOwedFollowUp(state: CaseState, { pack }: DecideContext, kind: CaseKind | undefined): void {
  if (kind === undefined) return;
  const links = pack.links.filter(({ of, kinds, holdsArchive }) => {
    return holdsArchive && of.includes(state.kind) && kinds.includes(kind);
  });
  // the narrower link is the one meant: a repair of a complaint before any follow-up
  const link = links.toSorted((one, other) => one.kinds.length - other.kinds.length)[0];
  if (link === undefined) return;
  const message = `a ${kind} has been taken down for a case of its own: open it from this one first`;
  const instead = ['OpenChild'];
  refuse({ code: 'follow-up-first', message, clause: link.clause }, { kind, link: link.id, instead });
}

/** Children that end with the case, told before its own end. */
export function endTogether({ children }: CaseState, at: string): DecidedEvent[] {
  return children
    .filter((one) => one.closes === 'with-parent' && one.closedAt === null)
    .map(({ caseId: childCaseId }) => relationFact('ChildClosed', at, { childCaseId, how: 'with-parent' }));
}

/** A set clock may stand before the reception. */
function notBeforeReception({ receivedAt }: CaseState, { now }: DecideContext): string {
  return now < receivedAt ? receivedAt : now;
}

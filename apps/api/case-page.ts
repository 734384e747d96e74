import { streamOf } from '#libs/command-handler/append-request.js';
import { type Language, sentence } from '#libs/clock/ledger/sentence.js';
import { pinnedRules } from '#libs/command-handler/decide-context.js';
import type { CaseKind } from '#libs/contracts/case.js';
import { type CaseCommandType, OPENING_COMMANDS } from '#libs/contracts/commands.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { CasePage } from '#libs/contracts/views.js';
import { type CaseState, type Obligation, foldCase, nextCommands } from '#libs/domain/case.js';
import { progressOf } from '#libs/domain/repair/progress.js';
import type { PinnedPack } from '#libs/policy/pack.js';
import type { Rulebook } from '#libs/policy/rulebook.js';
import { COMMAND_ROLES, hasCapability } from '#libs/identity/permissions.js';
import type { Person } from '#libs/identity/person.js';
import { obligationOf, rowOf } from './case-view.js';
import type { Caller } from './edge/request-context.js';
import type { ApiParts } from './parts.js';
import { REPEAT, marksIn, similarCases } from './similar-cases.js';
import { timelineOf } from './timeline.js';

/**
 * The page is folded from the store itself, so it is never older than the answer to the caller's last command; what the
 * read model knows stands beside it (`projectedVersion`). Throws `case-not-found`, also for a case of a foreign site.
 */
export async function readCasePage(
  parts: Pick<ApiParts, 'commands' | 'readModel' | 'markedCases'>,
  caseId: string,
  { person, scope }: Caller,
): Promise<CasePage> {
  const { commands, readModel } = parts;
  const { events } = await commands.store.readStream(streamOf(caseId));
  const state = foldCase(events);
  if (state.version === 0 || !scope.includes(state.site)) {
    throw new DomainError('case-not-found', `no case ${caseId}`, { caseId });
  }
  const ofHousehold = { site: state.site, marks: marksIn(events[0]?.data), days: REPEAT.days, except: caseId };
  const [timeline, projected, sameHousehold] = await Promise.all([
    timelineOf(commands.vault, events, hasCapability(person, 'read-private')),
    readModel.findCase(caseId),
    similarCases(parts, ofHousehold),
  ]);
  const { pack, calendar } = await pinnedRules(commands.rules, state);
  const rulebook = await commands.rules.current();
  const next = nextCommands(state, { pack });
  return {
    ...rowOf(caseId, state, projected?.changeNo ?? 0),
    projectedVersion: projected?.version ?? null,
    obligations: state.obligations.map((one) => ({ ...obligationOf(one), explanation: explained(one, rulebook) })),
    timeline,
    waitReasons: pack.reasons.map(({ id, clause, text }) => ({ id, clause, text })),
    progress: pageProgress(state, await commands.store.now()),
    parent: state.parent,
    children: [...state.children],
    childLinks: state.closed ? [] : childLinks(state.kind, pack),
    sameHousehold,
    repeatComplainant: sameHousehold.length + 1 >= REPEAT.cases,
    packVersion: pack.packVersion,
    calendarVersion: calendar.version,
    nextCommands: next.accepted.filter((command) => mayRun(person, command)),
    refusedCommands: next.refused.filter(({ command }) => mayRun(person, command)),
  };
}

function pageProgress(state: CaseState, now: string): CasePage['progress'] {
  const progress = progressOf(state, now);
  return progress === undefined ? null : { ...progress, done: [...progress.done] };
}

function childLinks(of: CaseKind, { links }: PinnedPack): CasePage['childLinks'] {
  return links
    .filter((link) => link.of.includes(of))
    .map(({ id, clause, text, kinds }) => ({
      id,
      clause,
      text,
      kinds: kinds.filter((kind) => kind in OPENING_COMMANDS),
    }))
    .filter(({ kinds }) => kinds.length > 0);
}

/** How the due instant came about, in both languages; reasons of waits in the words of the pack it was counted under. */
function explained({ arithmetic, clause }: Obligation, rulebook: Rulebook): { zh: string; en: string } {
  const { reasons } = rulebook.packByVersion(arithmetic.packVersion);
  const said = (language: Language) =>
    sentence(
      { ...arithmetic },
      language,
      (reason) => reasons.find(({ id }) => id === reason)?.text[language] ?? reason,
    );
  return { zh: `${clause}：${said('zh')}`, en: `${clause}: ${said('en')}` };
}

/** Whether one of the person's roles may run it; the machinery's commands are nobody's. */
function mayRun({ roles }: Person, command: string): boolean {
  const allowed = COMMAND_ROLES[command as CaseCommandType] ?? [];
  return roles.some((role) => allowed.includes(role));
}

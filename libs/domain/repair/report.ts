import type { Command } from '#libs/contracts/commands.js';
import type { RepairCategory } from '#libs/contracts/repair/words.js';
import type { Severity } from '#libs/contracts/case.js';
import { invariant } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { refuseInput } from '../kernel/command-rule.js';
import type { DecideContext } from '../kernel/decide-context.js';
import { headOf } from '../kernel/opening.js';
import { sharedFact } from '../shared/fact.js';
import { type Judged, graveMatterOf, neverMinor } from '../shared/never-minor.js';
import { repairFact } from './fact.js';

/** D-1: what is broken, where it comes from (a patrol too: C4-3), how urgent it is by its label and in truth. */
export function reportRepair(command: Command, context: DecideContext): DecidedEvent[] {
  invariant(command.type === 'ReportRepair', `${command.type} opens no repair`);
  const { body } = command;
  const { origin, originCase = null, category, area, label = null, labelled = null, photos } = body;
  if (origin === 'complaint' && originCase === null) {
    refuseInput('originCase', 'a repair that comes from a complaint names its case', 'D-3.2b');
  }
  if (origin !== 'complaint' && originCase !== null) {
    refuseInput('originCase', `belongs to the origin complaint, not to ${origin}`, 'D-3.2b');
  }
  const { severity, raised } = severityOf(category, labelled ?? 'minor', body.description);
  const head = headOf({ kind: 'repair', channel: body.channel, receivedAt: body.receivedAt, severity }, context);
  const said = {
    complainantName: body.callerName,
    contact: body.contact,
    household: body.household,
    place: body.place,
    evidence: body.evidence,
  };
  return [
    sharedFact('CaseAccepted', head.receivedAt, { ...head, ...(photos === undefined ? {} : { photos }) }, said),
    repairFact(
      'RepairReported',
      head.receivedAt,
      { origin, originCase, category, area, label, labelled, severity, raised },
      { description: body.description },
    ),
  ];
}

/** By the category; where that is neither leak nor heat, by the words. */
export function severityOf(category: RepairCategory, labelled: Severity, words?: string): Judged {
  const matter = category === 'leak' || category === 'heat' ? category : graveMatterOf(words);
  return neverMinor(labelled, matter);
}

import { setHandler } from '@temporalio/workflow';
import type { CaseFileInput } from '#libs/contracts/case-workflow.js';
import { CaseFile } from './case-file.js';
import { caseChanged, timetable } from './messages.js';

/**
 * Keeps the time of one complaint (投诉). What is to be done by when, and who is told, was decided with the facts and
 * stands in the timetable; an alarm that rings becomes a fact through the same rules. So no rule can break a replay.
 */
export async function complaintWorkflow(input: CaseFileInput): Promise<void> {
  const file = new CaseFile(input);
  // Before the first await: the signal that started this run is waiting for its handler.
  setHandler(caseChanged, (change) => file.receive(change));
  setHandler(timetable, () => file.view());
  await file.opened();

  // An objection sends the case from reply back to remedy (P-5), a problem found on the revisit too (P-6): a loop.
  while (!file.closed) {
    await file.stage('accept', 'a full record and an apology; whose matter is it? (P-1, P-0)');
    await file.stage('verify', 'motive and outcome asked for; handed over by severity (P-2, D-3.5)');
    await file.stage('investigate', 'facts, course and impact; first answer due (P-3, D-3.5a)');
    await file.stage('remedy', 'plans with their cost, agreed with the departments (P-4, D-3.4)');
    await file.stage('reply', 'the plan is put to the customer; the result told the same day (P-5, D-3.6a)');
    await file.stage('revisit', 'asked whether it is settled (P-6)');
    await file.stage('archive', 'the whole handling arranged and sealed (P-7)');
  }
}

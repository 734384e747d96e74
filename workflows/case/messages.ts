import { defineQuery, defineSignal } from '@temporalio/workflow';
import { CASE_CHANGED, type CaseChange, type CaseFileView, TIMETABLE } from '#libs/contracts/case-workflow.js';

/** What every case's workflow is told and asked. */
export const caseChanged = defineSignal<[CaseChange]>(CASE_CHANGED);
export const timetable = defineQuery<CaseFileView>(TIMETABLE);

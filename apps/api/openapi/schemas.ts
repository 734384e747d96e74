import { z } from 'zod';
import { caseCommands, openChildRequest } from '#libs/contracts/commands.js';
import { invariant } from '#libs/contracts/errors.js';
import { freshness } from '#libs/contracts/horizon.js';
import { photo } from '#libs/contracts/repair/fields.js';
import { contactAnswer, contactReport } from '#libs/contracts/contacts.js';
import { householdCommands, householdList, registered, residentErased } from '#libs/contracts/households.js';
import { deskAnswer } from '#libs/contracts/desk/fields.js';
import { clustersView } from '#libs/contracts/desk/clusters.js';
import { callLogCommands, callLogView } from '#libs/contracts/desk/call-log.js';
import { visitPlanCommands, visitPlanView } from '#libs/contracts/desk/visit-plan.js';
import { visitorCommands, visitorsView } from '#libs/contracts/desk/visitors.js';
import { handoverCommands, handoverView, signedBooks } from '#libs/contracts/desk/handover.js';
import { rosterCommands, rosterView } from '#libs/contracts/desk/roster.js';
import {
  householdCase,
  intakePage,
  linksRevoked,
  passCommands,
  passLink,
  reportTaken,
} from '#libs/contracts/passes.js';
import { inboxPage, noticeRead } from '#libs/contracts/inbox.js';
import { scriptPage } from '#libs/contracts/script.js';
import { presenceShown, presentAtCase } from '#libs/contracts/presence.js';
import { saveView, savedView, savedViews, viewRemoved } from '#libs/contracts/saved-views.js';
import { wordingCheck } from '#libs/contracts/wording.js';
import { rulesView } from '#libs/contracts/rules-view.js';
import { whatIfPage, whatIfRequest } from '#libs/contracts/what-if.js';
import { caseAsOf, caseRecord } from '#libs/contracts/replay.js';
import { daysBoard, sitesBoard } from '#libs/contracts/board-views.js';
import { outcomesBoard } from '#libs/contracts/outcome-views.js';
import { casePage, caseRow, obligationView, onTimeRow, similarCase, timelineEntry } from '#libs/contracts/views.js';
import {
  boardTotals,
  caseCount,
  caseList,
  childAnswer,
  clockAnswer,
  commandAnswer,
  dataAnswer,
  forwarded,
  me,
  onTimeBoard,
  openingAnswer,
  problem,
  similarList,
  siteList,
} from '../answers.js';
import { similarRequest } from '../similar.controller.js';
import { forwardRequest } from '../simulation.controller.js';
import { wordingQuestion } from '../wording.controller.js';

/** What we answer, under the names of the document. */
const ANSWERS = {
  CaseRow: caseRow,
  CasePage: casePage,
  CaseList: caseList,
  CaseCount: caseCount,
  SavedView: savedView,
  SavedViews: savedViews,
  ViewRemoved: viewRemoved,
  Rules: rulesView,
  WhatIfPage: whatIfPage,
  CaseAsOf: caseAsOf,
  CaseRecord: caseRecord,
  Obligation: obligationView,
  TimelineEntry: timelineEntry,
  OnTimeRow: onTimeRow,
  OnTimeBoard: onTimeBoard,
  BoardTotals: boardTotals,
  DaysBoard: daysBoard,
  SitesBoard: sitesBoard,
  OutcomesBoard: outcomesBoard,
  CommandAnswer: commandAnswer,
  DataAnswer: dataAnswer,
  InboxPage: inboxPage,
  NoticeRead: noticeRead,
  WordingCheck: wordingCheck,
  CaseScript: scriptPage,
  ContactAnswer: contactAnswer,
  DeskAnswer: deskAnswer,
  Roster: rosterView,
  Clusters: clustersView,
  HandOverPage: handoverView,
  CallLog: callLogView,
  Visitors: visitorsView,
  VisitPlan: visitPlanView,
  HandOverBooks: signedBooks,
  HouseholdList: householdList,
  RegisteredResidents: registered,
  ResidentErased: residentErased,
  PresentAtCase: presentAtCase,
  PassLink: passLink,
  LinksRevoked: linksRevoked,
  HouseholdCase: householdCase,
  IntakePage: intakePage,
  ReportTaken: reportTaken,
  OpeningAnswer: openingAnswer,
  SimilarCase: similarCase,
  SimilarList: similarList,
  ChildAnswer: childAnswer,
  Me: me,
  SiteList: siteList,
  Clock: clockAnswer,
  Freshness: freshness,
  Forwarded: forwarded,
  Photo: photo,
  Problem: problem,
} as const;
export type AnswerName = keyof typeof ANSWERS;

export type JsonSchema = Record<string, unknown>;

/** `components.schemas`: answers as they leave, command bodies as they may come (before defaults and normalising). */
export function componentSchemas(): Record<string, JsonSchema> {
  const answers = convert(ANSWERS, 'output');
  const bodies = convert(
    {
      ...caseCommands,
      OpenChild: openChildRequest,
      FindSimilar: similarRequest,
      ForwardClock: forwardRequest,
      CheckWording: wordingQuestion,
      ContactReport: contactReport,
      ...rosterCommands,
      ...handoverCommands,
      ...callLogCommands,
      ...visitorCommands,
      ...visitPlanCommands,
      ...householdCommands,
      ...passCommands,
      ShowPresence: presenceShown,
      SaveView: saveView,
      AskWhatIf: whatIfRequest,
    },
    'input',
  );
  const twice = Object.keys(answers).filter((name) => name in bodies);
  invariant(twice.length === 0, `an answer has the name of a command: ${twice.join(', ')}`);
  return { ...answers, ...bodies };
}

export const referTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** Schema of one query parameter, from its zod field. */
export function parameterSchema(field: z.ZodType): JsonSchema {
  return clean(z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
}

function convert(schemas: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output'): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const converted = z.toJSONSchema(registry, { io, uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(converted.schemas).map(([id, schema]) => [id, clean(schema as JsonSchema)]));
}

/** OpenAPI names its dialect once; an `$id` that is a fragment would be none. */
function clean({ $schema: _dialect, $id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

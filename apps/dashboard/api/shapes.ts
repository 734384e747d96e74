import type { components } from './schema.js';

/** What the API answers with, under the names of its OpenAPI document (schema.d.ts is made from it). */
type Schemas = components['schemas'];

export type { DemoPerson } from './development-paths.js';
export type CaseRow = Schemas['CaseRow'];
export type CasePage = Schemas['CasePage'];
export type CaseAsOf = Schemas['CaseAsOf'];
export type CaseRecord = Schemas['CaseRecord'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type ObligationView = Schemas['Obligation'];
export type OnTimeRow = Schemas['OnTimeRow'];
export type OnTime = Schemas['OnTimeBoard'];
export type Rows = Schemas['CaseList'];
export type Totals = Schemas['BoardTotals'];
export type Site = Schemas['SiteList'][number];
export type Me = Schemas['Me'];
export type Clock = Schemas['Clock'];
export type Freshness = Schemas['Freshness'];
export type Photo = Schemas['Photo'];
export type SimilarList = Schemas['SimilarList'];
export type Household = Schemas['HouseholdList']['items'][number];
export type Script = Schemas['CaseScript'];
export type ScriptLine = Script['lines'][number];
export type HandOverPage = Schemas['HandOverPage'];
export type SignedBook = NonNullable<HandOverPage['last']>;
export type Book = HandOverPage['draft']['book'];
export type CallLog = Schemas['CallLog'];
export type Visitors = Schemas['Visitors'];
export type VisitPlan = Schemas['VisitPlan'];
export type Roster = Schemas['Roster'];
export type InboxPage = Schemas['InboxPage'];
export type PresentAtCase = Schemas['PresentAtCase'];
export type Saved = Schemas['CommandAnswer'];
export type Arithmetic = ObligationView['arithmetic'];
export type Rung = ObligationView['ladder'][number];
export type Severity = NonNullable<CaseRow['severity']>;
export type Stage = CaseRow['stage'];

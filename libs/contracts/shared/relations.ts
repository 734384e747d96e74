import { z } from 'zod';
import { CASE_KINDS } from '../case.js';
import { word } from './fields.js';

/** Whether a child goes on by itself when its parent ends, or ends with it. */
export const CHILD_CLOSES = ['apart', 'with-parent'] as const;
export const CHILD_ENDS = ['archived', 'withdrawn', 'with-parent'] as const;

/** C3-R, D-3.2b: commands on the parent out of which a child comes: the revisit's new demand, the complaint that is a repair. */
export const TAKEN_DOWN_WITH = ['RecordRevisit', 'RouteAsRepair'] as const;

/** Facts between a case and those opened from it; no personal data. */
export const relationEvents = {
  /** C3-R, on the parent. What the link means is told with it, so that no later edition of a pack changes it. */
  ChildOpened: z.strictObject({
    childCaseId: z.uuid(),
    kind: z.enum(CASE_KINDS),
    /** a link of the pack */
    link: z.string(),
    holdsArchive: z.boolean(),
    closes: z.enum(CHILD_CLOSES),
  }),
  /** On the parent, stored with the child's own end. */
  ChildClosed: z.strictObject({ childCaseId: z.uuid(), how: z.enum(CHILD_ENDS) }),
  /** On the child, stored with its acceptance. */
  OpenedFrom: z.strictObject({ parentCaseId: z.uuid(), link: z.string() }),
  /** On a child whose link says so: its parent has ended. */
  CaseClosedWithParent: z.strictObject({ parentCaseId: z.uuid() }),
} as const;
export type RelationEventType = keyof typeof relationEvents;

/** Commands that concern two cases. The first is a person's, the others follow from what ends a case; no route takes them. */
export const relationCommands = {
  OpenChild: z.strictObject({
    childCaseId: z.uuid(),
    link: word,
    kind: z.enum(CASE_KINDS),
    /** of the command that opens a case of this kind, checked already */
    body: z.record(z.string(), z.json()),
    /** what the parent takes down in the same breath, checked already */
    with: z.strictObject({ type: z.enum(TAKEN_DOWN_WITH), body: z.record(z.string(), z.json()) }).optional(),
  }),
  RecordChildClosed: relationEvents.ChildClosed,
  CloseWithParent: relationEvents.CaseClosedWithParent,
} as const;

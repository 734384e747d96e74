import { useState } from 'react';
import { issuesOf, Problem } from '../api/problem.js';
import { bodyOf, gaps } from '../commands/body-of.js';
import type { Draft, FieldSpec } from '../commands/field-spec.js';
import { useCommand } from '../commands/use-command.js';
import { saidTime } from '../time/said-time.js';
import { serverNow } from '../time/server-clock.js';
import { wallMinute } from '../time/zoned.js';
import { useDraft } from './draft.js';
import { draftOf, kindForms, wordsOf } from './kinds.js';

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface Intake {
  readonly person: string;
  readonly site: string | undefined;
  readonly zone: string;
  readonly onAccepted: (caseId: string) => void;
}

const blank: Draft = {};

/** What is being taken in: kept as a draft, sent under the names of its kind. */
export function useIntake({ person, site, zone, onAccepted }: Intake) {
  const kept = useDraft(person, blank);
  const [checked, setChecked] = useState(false);
  const { kind, fields } = kept;
  const { path, first, rest, person: personField } = kindForms[kind];
  const draft = draftOf(kind, fields);
  const specs: readonly FieldSpec[] = [
    ...first,
    ...rest,
    { name: 'household', kind: 'line', ...(kind === 'formality' || kind === 'fee-reminder' ? { required: true } : {}) },
    { name: personField, kind: 'line' },
    { name: 'contact', kind: 'line' },
    { name: 'happenedAt', kind: 'instant' },
  ];
  const send = useCommand(path, ({ caseId }) => {
    kept.clear();
    onAccepted(caseId);
  });
  const happenedAt =
    kind === 'complaint' ? saidTime(textOf(fields['when']), wallMinute(serverNow(), zone), 'past') : null;
  const refused = send.error instanceof Problem ? issuesOf(send.error).map((issue) => issue.path) : [];
  const submit = () => {
    setChecked(true);
    if (site === undefined || gaps(specs, draft).length > 0 || send.isPending) return;
    const told = happenedAt === null ? draft : { ...draft, happenedAt };
    send.mutate({ body: { site, ...bodyOf(specs, told, zone) }, version: null });
  };
  return {
    ...kept,
    draft,
    send,
    submit,
    happenedAt,
    siteMissing: checked && site === undefined,
    gapAt: (name: string) => refused.includes(name) || (checked && gaps(specs, draft).includes(name)),
    matter: {
      site,
      household: textOf(fields['household']).trim(),
      contact: textOf(fields['contact']).trim(),
      words: wordsOf(kind, draft),
    },
  };
}

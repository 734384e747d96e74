import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import { useEffect, useRef, useState } from 'react';
import type { Draft } from '../commands/field-spec.js';
import { serverNow } from '../time/server-clock.js';
import type { IntakeKind } from './kinds.js';

export interface KeptDraft {
  readonly kind: IntakeKind;
  readonly fields: Draft;
  /** server time in ms */
  readonly keptAt: number;
}

/** On this device only, a person each: what one writes is not the next one's to read. */
let kept: UseStore | undefined;
const store = (): UseStore => (kept ??= createStore('redress-drafts', 'drafts'));

const isEmpty = (fields: Draft): boolean => Object.values(fields).every((value) => value === undefined || value === '');

/** Where the browser has no IndexedDB (private mode) nothing is kept and nothing breaks. */
async function tried<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

/**
 * What was being written when the page was left, the browser died or the machine went off: kept at each change, put back
 * when the person comes again. What has been typed before it came back stays.
 */
export function useDraft(person: string, blank: Draft) {
  const key = `intake/${person}`;
  const [kind, setKind] = useState<IntakeKind>('complaint');
  const [fields, setFields] = useState<Draft>(blank);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const touched = useRef(false);
  const [written, setWritten] = useState({ asked: 0, done: 0 });
  useEffect(() => {
    let left = false;
    void tried(() => get<KeptDraft>(key, store())).then((found) => {
      if (left || found === undefined) return;
      setFields((typed) => ({ ...found.fields, ...(touched.current ? typed : {}) }));
      setKind(found.kind);
      setKeptAt(found.keptAt);
    });
    return () => {
      left = true;
    };
  }, [key]);
  const keep = (next: KeptDraft) => {
    const cleared = isEmpty(next.fields);
    setWritten(({ asked, done }) => ({ asked: asked + 1, done }));
    void tried(() => (cleared ? del(key, store()) : set(key, next, store()))).then(() => {
      setWritten(({ asked, done }) => ({ asked, done: done + 1 }));
      setKeptAt(cleared ? null : next.keptAt);
    });
  };
  return {
    kind,
    fields,
    keptAt,
    /** nothing typed is still on its way to the disk */
    isKept: keptAt !== null && written.asked === written.done,
    change: (part: Draft) => {
      touched.current = true;
      const next = { ...fields, ...part };
      setFields(next);
      keep({ kind, fields: next, keptAt: serverNow() });
    },
    choose: (next: IntakeKind) => {
      setKind(next);
      keep({ kind: next, fields, keptAt: serverNow() });
    },
    clear: () => {
      setFields(blank);
      keep({ kind, fields: {}, keptAt: serverNow() });
    },
  };
}

import type { Book } from '#libs/contracts/desk/handover.js';
import type { CaseRow } from '#libs/contracts/views.js';
import { unknownCase } from '#libs/read-model/cases/projection.js';
import { DeskStory } from '../desk-story.fixture.js';
import { bookOf, hashOf } from './book.js';
import { handover } from './handover-state.js';
import { signHandOver, takeHandOver } from './sign.js';

const UNTIL = '2026-03-02T09:00:00.000Z';
const row = (n: number, changes: Partial<CaseRow> = {}): CaseRow => ({
  ...unknownCase(`case ${n}`),
  changeNo: 1,
  reference: `R-${n}`,
  ...changes,
});
const bookWith = (pending: readonly CaseRow[]): Book =>
  bookOf('harbour', UNTIL, { enquiries: [row(1, { kind: 'enquiry' })], visitors: [], pending, promises: [] });
const book = bookWith([row(2, { waiting: { reason: 'r', for: 'developer', since: UNTIL, until: null } })]);
const signing = { book, seen: hashOf(book), incoming: 'wang', notes: 'the lift', notesMark: 'f0' };
const signed = () => new DeskStory(handover).by('li').do(signHandOver(signing));

describe('the hand-over book', () => {
  it('C1-4: has an enquiry that was answered among what is pending, and not among the open questions', () => {
    const enquiries = [row(1, { kind: 'enquiry' }), row(2, { kind: 'enquiry', stage: 'archive' })];
    const { questions, pending } = bookOf('harbour', UNTIL, { enquiries, visitors: [], pending: [], promises: [] });
    expect(questions).toMatchObject({ lines: [{ reference: 'R-1' }], more: false });
    expect(pending).toMatchObject({ lines: [{ reference: 'R-2' }], more: false });
  });

  it('C1-4: is signed by both, and stands as it was', () => {
    const story = signed();
    expect(story.last[0]).toMatchObject({
      data: { book, hash: hashOf(book), incoming: 'wang', notesMark: 'f0' },
      private: { notes: 'the lift' },
    });
    const [{ bookId, hash } = { bookId: '', hash: '' }] = story.state.books;
    story.at('2026-03-02 09:10').by('wang').do(takeHandOver(bookId, { hash }));
    expect(story.state.books[0]).toMatchObject({
      book: { pending: { lines: [{ reference: 'R-2', waitingFor: 'developer' }], more: false } },
      signed: { by: 'li', at: '2026-03-02T01:00:00.000Z' },
      taken: { by: 'wang', at: '2026-03-02T01:10:00.000Z' },
    });
    expect(hashOf(story.state.books[0]?.book ?? bookWith([]))).toBe(hash);
    expect(story.refusal(takeHandOver(bookId, { hash }))).toMatchObject({ code: 'nothing-to-do' });
  });

  it('C1-4: what was not shown is not signed', () => {
    const moved = { ...signing, book: bookWith([row(2, { version: 9 })]) };
    expect(new DeskStory(handover).refusal(signHandOver(moved))).toMatchObject({
      code: 'version-conflict',
      details: { clause: 'C1-4', expected: signing.seen, actual: hashOf(moved.book), instead: ['hash'] },
    });
    const story = signed();
    const { bookId = '' } = story.state.books[0] ?? {};
    expect(story.by('wang').refusal(takeHandOver(bookId, { hash: 'f'.repeat(64) }))).toMatchObject({
      code: 'version-conflict',
      details: { clause: 'C1-4' },
    });
  });

  it('C1-4: one hand does not sign for both, nor another than the one named', () => {
    const story = signed();
    const { bookId = '', hash = '' } = story.state.books[0] ?? {};
    for (const one of ['li', 'zhao']) {
      expect(story.by(one).refusal(takeHandOver(bookId, { hash }))).toMatchObject({
        code: 'actor-involved',
        details: { clause: 'C1-4' },
      });
    }
    expect(story.by('wang').refusal(signHandOver(signing))).toMatchObject({ code: 'actor-involved' });
    expect(story.refusal(takeHandOver('another', { hash }))).toMatchObject({ code: 'entry-unknown' });
    // where nobody is named, any colleague
    const open = new DeskStory(handover).by('li').do(signHandOver({ ...signing, incoming: undefined }));
    const [one] = open.state.books;
    expect(open.by('zhao').do(takeHandOver(one?.bookId ?? '', { hash })).last).toHaveLength(1);
  });

  it('counts what it has no room for', () => {
    const many = Array.from({ length: 201 }, (_, n) => row(n));
    const { pending } = bookWith(many);
    expect([pending.lines.length, pending.more]).toEqual([200, true]);
    expect(bookWith(many.slice(1)).pending.more).toBe(false);
  });
});

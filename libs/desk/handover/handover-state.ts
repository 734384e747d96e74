import type { Book, SignedBook } from '#libs/contracts/desk/handover.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import type { Register } from '../register.js';

/** The books of a site's day, in order of their signing. Plain JSON. */
export interface HandoverState {
  readonly books: readonly Omit<SignedBook, 'notes'>[];
}

export const handover: Register<HandoverState> = {
  name: 'handover',
  entry: 'bookId',
  initial: { books: [] },
  evolve,
};

function evolve(state: HandoverState, { type, data, occurredAt, metadata }: RecordedEvent): HandoverState {
  const bookId = String(data['bookId']);
  const by = { by: metadata.actor.id, at: occurredAt };
  if (type === 'HandOverSigned') {
    const incoming = data['incoming'] as string | null;
    const signed = { bookId, book: data['book'] as unknown as Book, hash: String(data['hash']), incoming };
    return { books: [...state.books, { ...signed, signed: by, taken: null }] };
  }
  if (type !== 'HandOverTaken') return state;
  return { books: state.books.map((one) => (one.bookId === bookId ? { ...one, taken: by } : one)) };
}

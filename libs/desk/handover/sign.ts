import { type Book, handoverEvents } from '#libs/contracts/desk/handover.js';
import { refuse } from '#libs/domain/kernel/command-rule.js';
import { factsOf } from '#libs/domain/kernel/fact.js';
import type { DecideDesk } from '../register.js';
import { hashOf } from './book.js';
import type { HandoverState } from './handover-state.js';

const handoverFact = factsOf(handoverEvents);

interface Signing {
  /** as it is now */
  readonly book: Book;
  /** of the book that was shown */
  readonly seen: string;
  readonly incoming: string | undefined;
  readonly notes: string | undefined;
  readonly notesMark: string | null;
}

/** C1-4: who goes signs what was shown; where matters have moved on since, the book is shown again first. */
export function signHandOver({ book, seen, incoming, notes, notesMark }: Signing): DecideDesk<HandoverState> {
  return (_state, { now, actor, entryId }) => {
    const hash = hashOf(book);
    if (hash !== seen) {
      const message = 'the book has changed since it was shown: look at it again and sign that';
      refuse(
        { code: 'version-conflict', message, clause: 'C1-4' },
        { expected: seen, actual: hash, instead: ['hash'] },
      );
    }
    if (incoming === actor.id) refuseOneHand(actor.id);
    const signed = { bookId: entryId, book, hash, incoming: incoming ?? null, notesMark };
    return [handoverFact('HandOverSigned', now, signed, { notes })];
  };
}

/** C1-4: who comes signs the same book: another person, and the one named where one was. */
export function takeHandOver(bookId: string, { hash }: { readonly hash: string }): DecideDesk<HandoverState> {
  return ({ books }, { now, actor }) => {
    const found = books.find((one) => one.bookId === bookId);
    if (found === undefined)
      return refuse({ code: 'entry-unknown', message: 'no such book of this day', clause: 'C1-4' });
    if (found.taken !== null)
      refuse({ code: 'nothing-to-do', message: `${found.taken.by} has taken over already`, clause: 'C1-4' });
    if (found.signed.by === actor.id) refuseOneHand(actor.id);
    if (found.incoming !== null && found.incoming !== actor.id) {
      const message = `the book is handed to ${found.incoming}: the two sign it`;
      refuse({ code: 'actor-involved', message, clause: 'C1-4' }, { by: found.incoming });
    }
    if (found.hash !== hash) {
      const message = 'this is another book than the one that was signed';
      refuse(
        { code: 'version-conflict', message, clause: 'C1-4' },
        { expected: hash, actual: found.hash, instead: ['hash'] },
      );
    }
    return [handoverFact('HandOverTaken', now, { bookId, hash })];
  };
}

function refuseOneHand(person: string): never {
  const message = `${person} cannot hand over to him- or herself: a colleague signs for the next shift`;
  return refuse({ code: 'actor-involved', message, clause: 'C1-4' }, { did: 'SignHandOver' });
}

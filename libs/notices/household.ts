import type { RecordedEvent, Sealed } from '#libs/contracts/event.js';
import type { Vault } from '#libs/vault/port.js';

const ADDRESS = /^[^\s@<>,;:"]{1,64}@[^\s@<>,;:"]{1,190}\.[^\s@<>,;:".]{2,}$/;

/**
 * The household's e-mail address, if it gave one as its contact: opened when it is needed and kept nowhere. Undefined for a
 * telephone number, and once the person has been erased.
 */
export async function householdAddress(vault: Vault, events: readonly RecordedEvent[]): Promise<string | undefined> {
  let found: string | undefined;
  for (const { type, data, streamId } of events) {
    if (type !== 'CaseAccepted' && type !== 'DetailsCompleted') continue;
    const sealed = data['sealed'] as unknown as Sealed | undefined;
    if (sealed === undefined) continue;
    const contact = (await vault.open(sealed, streamId, type))?.['contact'];
    if (typeof contact === 'string' && ADDRESS.test(contact.trim())) found = contact.trim();
  }
  return found;
}

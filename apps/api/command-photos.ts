import type { Command } from '#libs/contracts/commands.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import type { Photo } from '#libs/contracts/repair/fields.js';
import type { PhotoScope } from '#libs/photos/port.js';
import type { ApiParts } from './parts.js';

interface Named {
  readonly field: string;
  readonly photo: Photo;
}

/**
 * What a command calls a photo has to be stored as it says, and is of no other case (C4-6). Throws `photo-unknown`,
 * `photo-of-another-case`, both with `details.field`.
 */
export async function requirePhotos(
  { photos }: ApiParts,
  command: Pick<Command, 'body'>,
  { cases, sites }: { readonly cases: readonly string[]; readonly sites: PhotoScope },
): Promise<void> {
  const named = namedBy(command);
  const all = named.map(({ photo }) => photo);
  const unknown = await photos.unknownOf(all, sites);
  if (unknown.length > 0) {
    const details = detailsOf(named, unknown);
    throw new DomainError('photo-unknown', 'send a photo to /v1/photos before a command names it', details);
  }
  const taken = await photos.takenOf(all, { cases, scope: sites });
  if (taken.length > 0) {
    const message = 'another case named this photo: send it to /v1/photos again for this one';
    throw new DomainError('photo-of-another-case', message, detailsOf(named, taken));
  }
}

/**
 * After the command, not before it: what the rules refuse takes no photo up. Where the process ends in between, the photo
 * stays on offer, and the same command again takes it up.
 */
export async function takeUpPhotos(
  { photos, log }: ApiParts,
  command: Pick<Command, 'body'>,
  { caseId, events }: { readonly caseId: string; readonly events: readonly RecordedEvent[] },
): Promise<void> {
  const site = events[0]?.metadata.site;
  if (site === undefined) return;
  try {
    await photos.takeUp(
      namedBy(command).map(({ photo }) => photo),
      { caseId, site },
    );
  } catch (error) {
    // the fact is stored: it must not look refused
    log.warn({ err: error, caseId }, 'photos stay on offer');
  }
}

function namedBy({ body }: Pick<Command, 'body'>): Named[] {
  const photos = 'photos' in body ? (body.photos ?? []) : [];
  const signature = 'signature' in body ? body.signature : undefined;
  return [
    ...photos.map((photo, at) => ({ field: `photos.${at}`, photo })),
    ...(signature === undefined ? [] : [{ field: 'signature', photo: signature }]),
  ];
}

const detailsOf = (named: readonly Named[], of: readonly Photo[]) => ({
  clause: 'C4-6',
  field: named.find(({ photo }) => of.includes(photo))?.field ?? 'photos',
  photos: of.map(({ sha256 }) => sha256),
});

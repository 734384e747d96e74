import type { Photo } from '#libs/contracts/repair/fields.js';
import type { PhotoMediaType } from '#libs/contracts/repair/words.js';

/** Sites that a question is bounded by; `*` = the whole group. */
export type PhotoScope = readonly string[] | '*';

export interface StoredPhoto {
  readonly mediaType: PhotoMediaType;
  readonly body: Buffer;
}

/** What facts name by SHA-256, stored once however often it is sent. Never changed and never overwritten. */
export interface PhotoStore {
  /** Bytes as they are, seen from the site from now on. Throws `store-unavailable`. */
  put(body: Buffer, about: { readonly mediaType: PhotoMediaType; readonly site: string }): Promise<Photo>;
  /** Undefined where no site in scope has it. */
  read(sha256: string, scope: PhotoScope): Promise<StoredPhoto | undefined>;
  /** Of these the ones that are not stored so: by hash, type, size and scope. */
  unknownOf(photos: readonly Photo[], scope: PhotoScope): Promise<readonly Photo[]>;
  /** Of these the ones that other cases than those named took up, and that nobody has sent again since. */
  takenOf(
    photos: readonly Photo[],
    by: { readonly cases: readonly string[]; readonly scope: PhotoScope },
  ): Promise<readonly Photo[]>;
  /** A command of the case has named them: what was on offer at its site is this case's. May be said again. */
  takeUp(photos: readonly Photo[], by: { readonly caseId: string; readonly site: string }): Promise<void>;
}

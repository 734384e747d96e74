import { useEffect, useState } from 'react';
import type { CasePage } from '../api/shapes.js';
import { useText } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';
import { usePhoto } from './photo-bytes.js';
import { type PhotoOfFact, photosOf } from './photos.js';

interface PhotosTerms {
  readonly page: CasePage;
  /** true once every photo is there or known to be missing: a print before that would have holes */
  readonly onReady: (ready: boolean) => void;
}

export function PrintedPhotos({ page, onReady }: PhotosTerms) {
  const { t } = useText();
  const photos = photosOf(page.timeline);
  const [settled, setSettled] = useState<ReadonlySet<number>>(new Set());
  const ready = settled.size >= photos.length;
  useEffect(() => onReady(ready), [ready, onReady]);
  if (photos.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="printed-photos">
      <h2 id="printed-photos">
        {t('case.photos')} <span className="quiet digits">{photos.length}</span>
      </h2>
      <ul className="photo-grid">
        {photos.map((photo, index) => (
          <PrintedPhoto
            key={index}
            photo={photo}
            zone={page.zone}
            onSettled={() => setSettled((before) => (before.has(index) ? before : new Set([...before, index])))}
          />
        ))}
      </ul>
    </section>
  );
}

interface PhotoTerms {
  readonly photo: PhotoOfFact;
  readonly zone: string;
  readonly onSettled: () => void;
}

function PrintedPhoto({ photo, zone, onSettled }: PhotoTerms) {
  const { t, word } = useText();
  const { fact, sha256, signature } = photo;
  const { url, error } = usePhoto(sha256, true);
  const refused = error !== null;
  useEffect(() => {
    if (refused) onSettled();
    // onSettled is a new function at each drawing and does the same each time
  }, [refused]);
  const what = signature ? t('case.signature') : word('event', fact.type);
  return (
    <li className="photo-tile" data-testid="printed-photo">
      {url && <img src={url} alt={what} width={112} height={84} onLoad={onSettled} onError={onSettled} />}
      {refused && <span className="quiet">{t('case.photo-gone')}</span>}
      <span>
        #{fact.version} {what}
      </span>
      <small className="quiet digits">
        {word('role', fact.actor.role)} · {wallMinute(fact.occurredAt, zone)}
      </small>
      <small className="quiet photo-hash">{sha256.slice(0, 16)}</small>
    </li>
  );
}

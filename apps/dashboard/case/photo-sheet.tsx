import { Image, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { CasePage } from '../api/shapes.js';
import { useText } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';
import { usePhoto } from './photo-bytes.js';
import { type PhotoOfFact, photosOf } from './photos.js';

/** Photos and signatures as evidence: which fact names it, who took it down, when. Each is loaded when it comes into sight. */
export function PhotoSheet({ page }: { readonly page: CasePage }) {
  const { t } = useText();
  const photos = photosOf(page.timeline);
  if (photos.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="photos-title" data-testid="photos">
      <h2 id="photos-title">
        {t('case.photos')} <span className="quiet digits">{photos.length}</span>
      </h2>
      <Image.PreviewGroup>
        <ul className="photo-grid">
          {photos.map((photo, index) => (
            <PhotoTile key={`${photo.fact.version}-${photo.sha256}-${index}`} photo={photo} zone={page.zone} />
          ))}
        </ul>
      </Image.PreviewGroup>
    </section>
  );
}

function PhotoTile({ photo, zone }: { readonly photo: PhotoOfFact; readonly zone: string }) {
  const { t, word } = useText();
  const { fact, sha256, signature } = photo;
  const [ref, seen] = useSeen();
  const { url, error } = usePhoto(sha256, seen);
  const what = signature ? t('case.signature') : word('event', fact.type);
  const who = `${word('role', fact.actor.role)}${fact.actor.id === fact.actor.role ? '' : ` · ${fact.actor.id}`}`;
  const label = `${what}, ${who}, ${wallMinute(fact.occurredAt, zone)}`;
  return (
    <li ref={ref} className="photo-tile" data-testid="photo" data-state={url ? 'shown' : error ? 'refused' : 'waiting'}>
      <div className="photo-frame">
        {url && <Image src={url} alt={label} width={112} height={84} preview={{ cover: t('case.photo-large') }} />}
        {!url && !error && <Skeleton.Image active />}
        {error && <span className="quiet">{t('case.photo-gone')}</span>}
      </div>
      <a href={`#fact-${fact.version}`}>{what}</a>
      <small className="quiet">{who}</small>
      <small className="quiet digits">{wallMinute(fact.occurredAt, zone)}</small>
    </li>
  );
}

/** Whether the element has ever been near the part of the page that is seen. */
function useSeen() {
  const ref = useRef<HTMLLIElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const watch = new IntersectionObserver(
      ([first]) => {
        if (!first?.isIntersecting) return;
        setSeen(true);
        watch.disconnect();
      },
      { rootMargin: '200px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [ref, seen] as const;
}

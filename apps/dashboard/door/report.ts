import type { ReportTaken } from '#libs/contracts/passes.js';
import { Refused, ask, freshKey } from './ask.js';
import { showClosed, showWaiting } from './closed.js';
import { el, show } from './element.js';
import { language, say } from './say.js';

const PHOTOS_MAX = 6;
const FIELDS = ['what', 'where', 'contact'] as const;
interface Page {
  readonly siteName: Readonly<Record<'zh' | 'en', string>>;
}
/** As the API names a photo. */
interface Stored {
  readonly sha256: string;
}

/** A report by whoever stands before the code. */
export async function report(token: string): Promise<void> {
  showWaiting();
  try {
    form(token, await ask<Page>('/v1/intake', { token }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    showClosed(error, () => void report(token));
  }
}

function form(token: string, { siteName }: Page): void {
  // one report, one key: sent again after a broken line it is the same case
  const key = freshKey();
  const photos: Blob[] = [];
  const said = el('p', { role: 'alert', class: 'bad', 'data-testid': 'said' });
  const shown = el('div', { class: 'photos' });
  const button = el('button', { type: 'submit', class: 'main', 'data-testid': 'send' }, say('send'));
  const fields = el(
    'form',
    {
      novalidate: true,
      input: () => said.replaceChildren(),
      submit: (event) => {
        event.preventDefault();
        void send();
      },
    },
    el('fieldset', {}, el('legend', {}, say('about')), radio('repair', true), radio('complaint', false)),
    labelled('what', el('textarea', { id: 'what', name: 'what', rows: '4', maxlength: '2000', required: true })),
    labelled('where', el('input', { id: 'where', name: 'where', maxlength: '200', required: true })),
    labelled(
      'contact',
      el('input', {
        id: 'contact',
        name: 'contact',
        type: 'tel',
        autocomplete: 'tel',
        maxlength: '120',
        required: true,
      }),
    ),
    labelled('name', el('input', { id: 'name', name: 'name', autocomplete: 'name', maxlength: '120' })),
    // for machines alone: neither seen nor reached by keys nor read out
    el('input', { class: 'trap', name: 'website', tabindex: '-1', autocomplete: 'off', 'aria-hidden': 'true' }),
    labelled(
      'photos',
      el('input', {
        id: 'photos',
        type: 'file',
        accept: 'image/*',
        multiple: true,
        change: (event) => void add(event),
      }),
    ),
    shown,
    said,
    button,
    el('p', { class: 'quiet' }, say('privacy')),
  );

  async function add(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const { shrinkPhoto } = await import('../technician/shrink-photo.js');
    for (const file of [...(input.files ?? [])].slice(0, PHOTOS_MAX - photos.length)) {
      const small = await shrinkPhoto(file).catch(() => null);
      if (small === null) said.textContent = say('photo-refused');
      else photos.push(small);
    }
    input.value = '';
    drawPhotos();
  }

  function drawPhotos(): void {
    shown.replaceChildren(
      ...photos.map((photo, place) => {
        const picture = el('img', { src: URL.createObjectURL(photo), alt: '', 'data-testid': 'photo' });
        picture.addEventListener('load', () => URL.revokeObjectURL(picture.src));
        const remove = () => {
          photos.splice(place, 1);
          drawPhotos();
        };
        const label = say('remove-photo', { n: place + 1 });
        return el('span', {}, picture, el('button', { type: 'button', 'aria-label': label, click: remove }, '×'));
      }),
    );
  }

  async function send(): Promise<void> {
    const data = new FormData(fields);
    const text = (name: string) => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const empty = FIELDS.filter((name) => text(name) === '');
    said.textContent = empty.length === 0 ? '' : say('missing', { what: empty.map((name) => say(name)).join(' / ') });
    if (empty[0] !== undefined) return fields.querySelector<HTMLElement>(`#${empty[0]}`)?.focus();
    button.disabled = true;
    button.textContent = say('sending');
    try {
      const stored: Stored[] = [];
      for (const bytes of photos) stored.push(await ask<Stored>('/v1/intake/photos', { token, method: 'POST', bytes }));
      const { what, where, contact } = { what: text('what'), where: text('where'), contact: text('contact') };
      const [name, website] = [text('name'), text('website')];
      const body = {
        ...{ about: text('about'), what, where, contact, photos: stored },
        ...(name === '' ? {} : { name }),
        ...(website === '' ? {} : { website }),
      };
      taken(await ask<ReportTaken>('/v1/intake', { token, method: 'POST', body, key }));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      said.textContent = error.message;
      button.disabled = false;
      button.textContent = say('send');
    }
  }

  show(
    el('h1', {}, say('report-title', { site: siteName[language] })),
    el('p', { class: 'urgent' }, say('urgent')),
    fields,
  );
}

function radio(about: 'repair' | 'complaint', checked: boolean): HTMLElement {
  const input = el('input', { type: 'radio', name: 'about', value: about, checked });
  return el('label', { class: 'choice' }, input, say(`about-${about}`));
}

function labelled(name: 'what' | 'where' | 'contact' | 'name' | 'photos', input: HTMLElement): HTMLElement {
  return el('div', { class: 'line' }, el('label', { for: name }, say(name)), input);
}

function taken({ reference, path }: ReportTaken): void {
  show(
    el('h1', { 'data-testid': 'taken' }, say('taken-title')),
    reference === null ? null : el('p', {}, say('taken', { n: reference })),
    path === null ? null : el('p', {}, el('a', { href: path, 'data-testid': 'follow' }, say('follow'))),
  );
}

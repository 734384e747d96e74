import type { DaysBoard } from '../api/shapes.js';
import { useText } from '../text/use-text.js';

const DAY_MS = 86_400_000;
type Day = DaysBoard['rows'][number];

/** Weeks from left to right, Monday on top: received in the square, its colour by what was missed; holidays and make-up days framed. */
export function DayCalendar({ board }: { readonly board: DaysBoard }) {
  const { t, language } = useText();
  const rows = new Map(board.rows.map((row) => [row.day, row]));
  const special = new Map(board.specialDays.map((one) => [one.day, one]));
  const missedMax = Math.max(1, ...board.rows.map(({ missed }) => missed));
  const days = daysBetween(board.from, board.to);
  const firstRow = ((new Date(`${board.from}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  return (
    <section className="sheet" aria-labelledby="group-days">
      <h2 id="group-days">{t('group.days')}</h2>
      <div className="days-scroll" tabIndex={0} role="region" aria-label={t('group.days')}>
        <ol className="days-grid" style={{ listStyle: 'none', margin: 0, padding: 0 }} data-testid="day-calendar">
          {days.map((day, at) => {
            const found = rows.get(day);
            const one = special.get(day);
            const name = one?.name?.[language] ?? (one ? t(`group.day-${one.kind}`) : '');
            const said = `${day} ${name} · ${figuresOf(found, t)}`;
            return (
              <li
                key={day}
                className="day-cell"
                title={said}
                data-day={day}
                data-day-kind={one?.kind}
                style={{
                  ...(at === 0 ? { gridRow: firstRow } : {}),
                  background: shade(found?.missed ?? 0, missedMax),
                }}
              >
                <span aria-hidden="true">{found?.received || ''}</span>
                <span className="visually-hidden">{said}</span>
              </li>
            );
          })}
        </ol>
      </div>
      <p className="days-legend quiet">
        <span>{t('group.days-lead')}</span>
        <span>
          <span className="day-cell" data-day-kind="holiday" aria-hidden="true" />
          {t('group.day-holiday')}
        </span>
        <span>
          <span className="day-cell" data-day-kind="make-up" aria-hidden="true" />
          {t('group.day-make-up')}
        </span>
      </p>
    </section>
  );
}

function figuresOf(row: Day | undefined, t: ReturnType<typeof useText>['t']): string {
  const { received = 0, closed = 0, met = 0, missed = 0 } = row ?? {};
  return t('group.day-figures', { received, closed, met, missed });
}

/** Of the sheet's colour towards orange; never so dark that the number is not read. */
function shade(missed: number, most: number): string {
  const part = missed === 0 ? 0 : 12 + Math.round((missed / most) * 38);
  return `color-mix(in srgb, #f1801f ${part}%, var(--sheet))`;
}

function daysBetween(from: string, to: string): string[] {
  const first = Date.parse(`${from}T00:00:00Z`);
  const count = Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - first) / DAY_MS) + 1);
  return Array.from({ length: count }, (_, at) => new Date(first + at * DAY_MS).toISOString().slice(0, 10));
}

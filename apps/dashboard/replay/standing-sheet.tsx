import type { CaseAsOf } from '../api/shapes.js';
import { StageLine } from '../case/stage-line.js';
import { SeverityTag } from '../cases/severity-tag.js';
import { useText } from '../text/use-text.js';
import { wallClock } from '../time/zoned.js';

/** The case as it stood: stage, who had it, and every promise with its verdict of then. */
export function StandingSheet({ asOf, total }: { readonly asOf: CaseAsOf; readonly total: number }) {
  const { t, word } = useText();
  const { standing, counted } = asOf;
  return (
    <section className="sheet" aria-labelledby="standing-title" data-testid="standing">
      <div className="sheet-head">
        <h2 id="standing-title">{t('replay.standing')}</h2>
        <span className="quiet" data-testid="replay-counted">
          {t('replay.counted', { n: counted.length, of: total })}
        </span>
      </div>
      {standing === null ? (
        <p className="quiet">{t('replay.not-known')}</p>
      ) : (
        <>
          <StageLine stage={standing.stage} closed={standing.closed} />
          <p>
            <SeverityTag severity={standing.severity} provisional={standing.severityProvisional} />{' '}
            {standing.holderRole && word('role', standing.holderRole)} {standing.department}
            {standing.waiting && ` · ${word('wait-reason', standing.waiting.reason)}`}
          </p>
          <div className="scroll-x">
            <table className="figures">
              <caption className="unseen">{t('case.obligations')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('replay.obligation')}</th>
                  <th scope="col">{t('case.due')}</th>
                  <th scope="col">{t('replay.verdict')}</th>
                  <th scope="col">{t('case.done')}</th>
                </tr>
              </thead>
              <tbody>
                {standing.obligations.map((one) => (
                  <tr key={one.obligationId} data-testid="replay-obligation" data-verdict={one.verdict}>
                    <td>
                      {word('target', one.target)} <span className="clause">{one.clause}</span>
                    </td>
                    <td className="digits">
                      {one.dueAt === null ? t('case.standing-still') : wallClock(one.dueAt, standing.zone)}
                    </td>
                    <td className={`v-${one.verdict}`}>{word('verdict', one.verdict)}</td>
                    <td className="digits">{one.fulfilledAt && wallClock(one.fulfilledAt, standing.zone)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

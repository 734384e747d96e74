import { SIGNATURE_HEADER, signatureOf } from '#libs/signed-webhook/signature.js';
import { type NoticeChannel, type OutgoingNotice, SEND_MS_MAX, undelivered } from '../port.js';

/** POST of JSON, signed (see libs/signed-webhook). Any 2xx takes the notice over; redirects are not followed. */
export function webhookChannel({ key }: { readonly key: string }): NoticeChannel {
  return {
    name: 'webhook',
    async send(notice) {
      const body = bodyOf(notice);
      const seconds = Math.floor(Date.now() / 1_000);
      const response = await fetch(notice.address, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(SEND_MS_MAX),
        headers: {
          'content-type': 'application/json',
          'redress-notice-id': notice.noticeId,
          [SIGNATURE_HEADER]: signatureOf({ key, body, seconds }),
        },
        body,
      }).catch((error: unknown) => {
        const late = error instanceof Error && error.name === 'TimeoutError';
        throw undelivered(late ? 'timed-out' : 'unreachable', late ? 'no answer in time' : 'nobody answers there');
      });
      await response.body?.cancel();
      if (!response.ok)
        throw undelivered(worthAnother(response.status) ? 'unreachable' : 'refused', `${response.status}`);
    },
    close: () => Promise.resolve(),
  };
}

/** Busy, or broken for the moment; another answer would be the same tomorrow. */
const worthAnother = (status: number): boolean => status >= 500 || status === 408 || status === 429;

function bodyOf({ address: _address, attempt: _attempt, ...notice }: OutgoingNotice): string {
  return JSON.stringify(notice);
}

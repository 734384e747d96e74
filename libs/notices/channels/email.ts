import { createTransport } from 'nodemailer';
import { type NoticeChannel, type OutgoingNotice, SEND_MS_MAX, undelivered } from '../port.js';

export interface EmailSettings {
  /** `smtp://user:password@host:port`, or `smtps://` */
  readonly url: string;
  readonly from: string;
}

/** SMTP. The Message-ID comes from the notice: a mailbox that gets one twice can tell. */
export function emailChannel({ url, from }: EmailSettings): NoticeChannel {
  const transport = createTransport({
    url,
    pool: false,
    connectionTimeout: SEND_MS_MAX / 2,
    greetingTimeout: SEND_MS_MAX / 2,
    socketTimeout: SEND_MS_MAX / 2,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.replace(/^.*@|>.*$/g, '') || 'redress.invalid';
  return {
    name: 'email',
    async send(notice) {
      try {
        await transport.sendMail({
          from,
          to: notice.address,
          subject: subjectOf(notice),
          text: `${notice.text}\n`,
          messageId: `<${notice.noticeId}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': notice.language },
        });
      } catch (error) {
        throw asUndelivered(error);
      }
    },
    close: () => Promise.resolve(transport.close()),
  };
}

const subjectOf = ({ reference, clause }: OutgoingNotice): string => `[Redress] ${reference} · ${clause}`;

/** An answer in the 500s is the server's last word; everything else may go well later. */
function asUndelivered(error: unknown): Error {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message?: string };
  if (responseCode !== undefined && responseCode >= 500) return undelivered('refused', `SMTP answered ${responseCode}`);
  if (code === 'ETIMEDOUT') return undelivered('timed-out', 'the SMTP server did not answer in time');
  return undelivered('unreachable', message ?? 'no SMTP server');
}

/** What a pass opens: one case for its household, or the report of one site. */
export const PASS_KINDS = ['case', 'site'] as const;
export type PassKind = (typeof PASS_KINDS)[number];

export interface Pass {
  readonly passId: string;
  readonly kind: PassKind;
  /** uuid of the case, or id of the site */
  readonly subject: string;
  /** ISO-8601 UTC */
  readonly expiresAt: string;
}

export interface PassRegister {
  /** Keeps that there is such a pass from now on. Throws `store-unavailable`. */
  add(pass: Pass, madeBy: string): Promise<void>;
  /** Whether it is known and has not been taken back. */
  holds(passId: string): Promise<boolean>;
  /** Takes back all passes of a case or site; how many were open. */
  revoke(kind: PassKind, subject: string): Promise<number>;
}

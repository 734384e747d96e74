/** Closed word lists of the complaint, used by commands and events alike. */
export const DISPUTES = ['property', 'non-property'] as const;
export const VERIFY_OUTCOMES = ['genuine', 'malicious'] as const;
export const PARTIES = ['company', 'household', 'neighbour', 'works', 'security', 'developer', 'other'] as const;
/** D-3.6b: a measure counts as soon as it was tried. */
export const MEASURES = ['taken', 'attempted'] as const;
/** D-3.6b: nobody waits with calling these. */
export const CALLED_IN = ['guards', 'police', 'fire-brigade', 'ambulance'] as const;
/** P-N2, D-3.6c: help that is given although the matter is not the company's, or the complaint is invalid. */
export const HELP = ['developer-contacted', 'agency-contacted', 'leader-asked', 'other-help'] as const;
/** P-P2: what lies in the one package that goes up. */
export const PACKAGE = ['facts', 'request', 'options', 'cost', 'opinion'] as const;
/** P-P2: what the company says. */
export const POSITIONS = ['remedy', 'compensate', 'decline'] as const;
/** P-P3 */
export const REASONS_TAKEN = ['satisfied', 'on-record', 'not-yet'] as const;
/** P-P4 */
export const COMPENSATION_WAYS = ['paid-separately', 'set-off'] as const;
/** D-3.2: with the company it negotiates, between others it explains and coordinates. */
export const TALKS = ['negotiated', 'explained', 'coordinated'] as const;
/** D-3.6c */
export const MARKS = ['invalid', 'malicious'] as const;
export const OPINIONS = ['upheld', 'set-aside'] as const;
/** What made the case go up by itself. */
export const RAISED_BY = ['urging', 'bounces'] as const;
/** A look by somebody who had no part in the case. */
export const SECOND_LOOKS = ['stands', 'taken-up'] as const;

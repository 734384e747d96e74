/** Closed word lists of the fee reminder 催缴. */
export const OCCUPANCIES = ['moved-in', 'not-moved-in'] as const;
export const CALL_OUTCOMES = ['promised', 'reached', 'no-answer'] as const;
/** Of a payment: the whole is paid, or a part of it. */
export const PAYMENT_OUTCOMES = ['settled', 'part'] as const;

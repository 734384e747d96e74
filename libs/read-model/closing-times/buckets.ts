/** Bounds of neighbouring buckets: a quantile is read to within √1.2, so less than a tenth off. */
const STEP = 1.2;
const MINUTE_MS = 60_000;

/** Number of the bucket that a span of time falls in; bucket n ends at 1.2^n minutes, bucket 0 at one minute. */
export function bucketOf(ms: number): number {
  return Math.max(0, Math.ceil(Math.log(Math.max(ms, 1) / MINUTE_MS) / Math.log(STEP)));
}

/** Geometric middle of a bucket in milliseconds. */
export function middleOf(bucket: number): number {
  return Math.round(MINUTE_MS * STEP ** (bucket - 0.5));
}

/** The q-quantile (0 to 1) of a histogram in order of buckets; null where it is empty. */
export function quantileOf(
  histogram: readonly { readonly bucket: number; readonly cases: number }[],
  q: number,
): number | null {
  const total = histogram.reduce((sum, { cases }) => sum + cases, 0);
  let seen = 0;
  for (const { bucket, cases } of histogram) {
    seen += cases;
    if (cases > 0 && seen >= q * total) return middleOf(bucket);
  }
  return null;
}

/** Closed word lists of the service order 便民/委托服务. */
export const AGREED_BY = ['word', 'writing'] as const;
export const PAID_BY = ['cash', 'transfer', 'mobile'] as const;

/** A site (小区/项目) of the group: the scope of cases and people, and the zone in which its days end. */
export interface Site {
  readonly id: string;
  readonly region: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** IANA zone, for example Asia/Shanghai */
  readonly zone: string;
}

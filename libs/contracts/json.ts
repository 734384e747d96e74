/** What RFC 8259 can carry; events, commands and workflow payloads hold nothing else (no Date, Map, bigint, undefined). */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}

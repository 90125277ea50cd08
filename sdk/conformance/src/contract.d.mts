/** sdk/schema/openapi.json as a judge; see contract.mjs. */
export interface Exchange {
  method: string;
  /** With its parameters. */
  path: string;
  status: number;
  headers: Headers;
  /** Parsed, where it is JSON. */
  body: unknown;
  text: string;
}
export declare class Contract {
  /** What is not as the document has it; each a sentence. */
  problems(exchange: Exchange): string[];
  requestProblems(request: { method: string; path: string; headers: Headers; body: unknown }): string[];
  /** Whether a body is what protocol.schema.json calls `name`; the reasons why not. */
  misfits(name: string, body: unknown): string[];
}

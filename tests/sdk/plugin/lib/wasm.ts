/** WebAssembly plugins put together byte by byte, so that they can be as wrong as no compiler would make them. */

export const OP = {
  unreachable: 0x00,
  loop: 0x03,
  br: 0x0c,
  end: 0x0b,
  call: 0x10,
  localGet: 0x20,
  drop: 0x1a,
  memoryGrow: 0x40,
  i32const: 0x41,
  i32store8: 0x3a,
  i32load8: 0x2d,
  i32add: 0x6a,
} as const;

const EMPTY_BLOCK = 0x40;

export interface Shape {
  /** Body of `leitplanke_run`, without its end; leaves a length. */
  run?: number[];
  abi?: number;
  /** Address that `leitplanke_input` gives. */
  input?: number;
  /** Address that `leitplanke_output` gives. */
  output?: number;
  /** What lies at 1024 from the start. */
  data?: string | Uint8Array;
  /** Flags, least and most pages of the imported memory. */
  limits?: number[];
  /** Functions to import, as module and name. */
  imports?: [string, string][];
  /** A memory of its own beside. */
  ownMemory?: boolean;
  leaveOut?: string;
  /** Body of `leitplanke_asset`, without its end; missing: it is not exported. */
  asset?: number[];
}

export const OUTPUT_AT = 1024;
const INPUT_AT = 8192;

export const i32 = (value: number): number[] => [OP.i32const, ...signed(value)];
export const forever = [OP.loop, EMPTY_BLOCK, OP.br, 0, OP.end, ...i32(0)];
/** Grows by one page after the other until it gets no more, and gives the number of pages. */
export const takeAll = [...Array(600)]
  .flatMap(() => [...i32(1), OP.memoryGrow, 0, OP.drop])
  .concat(i32(0), OP.memoryGrow, 0);

function signed(value: number): number[] {
  const out: number[] = [];
  let rest = value | 0;
  for (;;) {
    const byte = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && (byte & 0x40) === 0) || (rest === -1 && (byte & 0x40) !== 0);
    out.push(done ? byte : byte | 0x80);
    if (done) return out;
  }
}

export function unsigned(value: number): number[] {
  const out: number[] = [];
  let rest = value;
  do {
    const byte = rest % 128;
    rest = Math.floor(rest / 128);
    out.push(rest > 0 ? byte | 0x80 : byte);
  } while (rest > 0);
  return out;
}

const bytes = (text: string) => [...new TextEncoder().encode(text)];
const name = (text: string) => [...unsigned(bytes(text).length), ...bytes(text)];
const vector = (items: number[][]) => [...unsigned(items.length), ...items.flat()];
const section = (id: number, content: number[]) => [id, ...unsigned(content.length), ...content];
const code = (body: number[]) => [...unsigned(body.length + 2), 0, ...body, OP.end];

export function wasm(shape: Shape = {}): Uint8Array<ArrayBuffer> {
  const data = typeof shape.data === 'string' || !shape.data ? bytes(shape.data ?? '{"findings":[]}') : [...shape.data];
  const { run = i32(data.length), abi = 1, input = INPUT_AT, output = OUTPUT_AT, imports = [] } = shape;
  const type = (parameters: number, results: number) => [
    0x60,
    parameters,
    ...Array(parameters).fill(0x7f),
    results,
    ...Array(results).fill(0x7f),
  ];
  const types = vector([type(0, 1), type(1, 1), type(2, 1), type(3, 1)]);
  const imported = [
    [...name('env'), ...name('memory'), 2, ...(shape.limits ?? [1, 2, ...unsigned(512)])],
    ...imports.map(([from, what]) => [...name(from), ...name(what), 0, 0]),
  ];
  const functions = ['leitplanke_abi', 'leitplanke_input', 'leitplanke_run', 'leitplanke_output'];
  if (shape.asset) functions.push('leitplanke_asset');
  const exported = functions
    .map((one, index) => [...name(one), 0, imports.length + index])
    .filter((_, index) => functions[index] !== shape.leaveOut);
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, types),
    ...section(2, vector(imported)),
    ...section(3, vector([[0], [1], [2], [0], ...(shape.asset ? [[3]] : [])])),
    ...(shape.ownMemory ? section(5, vector([[0, 1]])) : []),
    ...section(7, vector(exported)),
    ...section(10, vector([i32(abi), i32(input), run, i32(output), ...(shape.asset ? [shape.asset] : [])].map(code))),
    ...section(11, vector([[0, ...i32(OUTPUT_AT), OP.end, ...unsigned(data.length), ...data]])),
  ]);
}

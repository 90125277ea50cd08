/** The runtime's own reading of the schemas against a complete validator, on true, wrong and random values. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { mismatch, type Schema } from '../../../sdk/plugin/src/index.ts';
import { plugin } from './lib/packs.ts';
import { random } from './lib/random.ts';

const schema = (name: string): Schema & { $id: string } =>
  JSON.parse(readFileSync(new URL(`../../../sdk/schema/${name}.schema.json`, import.meta.url), 'utf8'));
const NAMES = ['plugin', 'plugin-grants', 'plugin-slots'];
const ROUNDS = process.env.LEITPLANKE_LONG === '1' ? 20_000 : 1_500;

/** Documents that random parts alone would hardly ever be. */
const WHOLE: Record<string, object> = {
  plugin: { ...plugin({ code: '' }).manifest, files: { 'run.js': '0'.repeat(64) } },
  'plugin-grants': { plugins: [] },
};

/** A value that fits a schema, and often breaks it at one place. */
class Maker {
  readonly #next: () => number;
  readonly #root: Schema;
  /** How often a value is not what the schema says. */
  wrong = 0.03;

  constructor(root: Schema, seed: number) {
    this.#root = root;
    this.#next = random(seed);
  }
  #below(n: number): number {
    return Math.floor(this.#next() * n);
  }
  #pick<T>(list: readonly T[]): T {
    return list[this.#below(list.length)] as T;
  }

  value(schema: Schema): unknown {
    if (this.#next() < this.wrong) return this.#pick([null, '', 'ü👍', -1, 0.5, true, [], {}, ['x', 'x'], { x: 1 }]);
    if (schema.$ref) return this.value(this.#root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {});
    if (schema.oneOf) return this.value(this.#pick(schema.oneOf));
    if (schema.enum) return this.#pick(schema.enum);
    if ('const' in schema) return schema.const;
    const type = this.#pick([schema.type ?? 'null'].flat());
    if (type === 'string') return this.#string(schema);
    if (type === 'integer') return (schema.minimum ?? 0) + this.#below(3) - (this.#below(20) === 0 ? 1 : 0);
    if (type === 'array') return Array.from({ length: this.#below(4) }, () => this.value(schema.items ?? {}));
    if (type === 'object') return this.#object(schema);
    return type === 'boolean' ? true : null;
  }

  /** A whole document with one part made anew. */
  near(whole: object): unknown {
    const properties = this.#root.properties ?? {};
    const key = this.#pick(Object.keys(properties));
    return { ...whole, [key]: this.value(properties[key] ?? {}) };
  }

  #string({ pattern, maxLength = 40 }: Schema): string {
    const known = [
      'acme.x',
      '1.2.3',
      '^1.0.0',
      'a.js',
      'a.json',
      'rt.example.com',
      'https://x',
      'a'.repeat(64),
      'slug',
      '00',
    ];
    const fits = known.filter((one) => !pattern || new RegExp(pattern, 'u').test(one));
    return this.#pick([...fits, ...known.slice(0, 2), '👍'.repeat(maxLength), '👍'.repeat(maxLength + 1)]);
  }

  #object({ properties = {}, required = [], additionalProperties }: Schema): Record<string, unknown> {
    const keys = Object.keys(properties).filter((key) => required.includes(key) || this.#below(2) === 0);
    const made = Object.fromEntries(keys.map((key) => [key, this.value(properties[key] ?? {})]));
    if (typeof additionalProperties === 'object') made['a.json'] = this.value(additionalProperties);
    if (this.#below(30) === 0) Object.assign(made, { toString: 1 });
    if (this.#below(40) === 0) delete made[this.#pick(keys)];
    return made;
  }
}

describe('a schema is read as a complete validator reads it', () => {
  for (const name of NAMES) {
    it(name, () => {
      const root = schema(name);
      const ajv = new Ajv2020({ strict: false });
      ajv.addSchema(root);
      const parts = name === 'plugin-slots' ? Object.keys(root.$defs ?? {}).map((one) => `#/$defs/${one}`) : [''];
      const make = new Maker(root, 20261122);
      const seen = { fits: 0, wrong: 0 };
      for (let round = 0; round < ROUNDS; round++) {
        const part = parts[round % parts.length] ?? '';
        const own: Schema = part === '' ? root : { $ref: part };
        make.wrong = round % 3 === 0 ? 0 : 0.03;
        const value = part === '' ? make.near(WHOLE[name] ?? {}) : make.value(own);
        const expected = ajv.validate(`${root.$id}${part}`, value);
        const found = mismatch(value, own, root);
        assert.equal(found === null, expected, `${part} ${found} ${ajv.errorsText()}\n${JSON.stringify(value)}`);
        seen[expected ? 'fits' : 'wrong']++;
      }
      assert.ok(seen.fits > ROUNDS / 50 && seen.wrong > ROUNDS / 50, JSON.stringify(seen));
    });
  }

  it('refuses to read a keyword that it does not know', () => {
    assert.throws(() => mismatch(1, { multipleOf: 2 } as Schema), /multipleOf/);
  });
});

it('the types are those of the schemas', () => {
  const script = fileURLToPath(new URL('../../../sdk/plugin/generate-types.mjs', import.meta.url));
  execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' });
});

/**
 * sdk/schema/openapi.json as a judge: whether an answer is one that the document describes.
 *
 * @example
 *   const contract = new Contract();
 *   contract.problems({ method: 'GET', path: '/healthz', status: 200, headers, body, text });   // [] where all is well
 */

import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

const SCHEMAS = new URL('../../schema/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, SCHEMAS), 'utf8'));
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

export class Contract {
  document = read('openapi.json');
  #ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: false });
  #compiled = new Map();
  #paths;

  constructor() {
    this.#ajv.addSchema(read('protocol.schema.json'));
    this.#paths = Object.entries(this.document.paths).map(([template, item]) => ({
      template,
      item,
      fits: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    }));
  }

  /** All operations: `{method, template, path, operation, open}`; `path` has an id that nobody has. */
  operations() {
    return this.#paths.flatMap(({ template, item }) =>
      METHODS.filter((method) => item[method]).map((method) => ({
        method: method.toUpperCase(),
        template,
        path: template.replaceAll(/\{\w+\}/g, '0'.repeat(32)),
        operation: item[method],
        open: item[method].security?.length === 0,
      })),
    );
  }

  /** Whether a body is what `protocol.schema.json` calls `name`; the reasons why not. */
  misfits(name, body) {
    return this.#misfits({ $ref: `protocol.schema.json#/$defs/${name}` }, body);
  }

  /** What is not as the document has it; each a sentence. */
  problems({ method, path, status, headers, body, text }) {
    const responses = this.#responses(method, path.split('?')[0]);
    const where = `${method} ${path.slice(0, 80)} -> ${status}`;
    const response = this.#resolve(responses[String(status)]);
    if (!response) return [`${where}: this status is not described`];
    const found = [...this.#headerProblems(response, headers), ...this.#bodyProblems(response, headers, body, text)];
    if (headers.get('set-cookie') !== null) found.push('sets a cookie');
    return found.map((problem) => `${where}: ${problem}`);
  }

  /** What is not as the document has it in a request that an address knows. */
  requestProblems({ method, path, headers, body }) {
    const operation = this.#paths.find(({ fits }) => fits.test(path))?.item[method.toLowerCase()];
    const where = `${method} ${path.slice(0, 80)}`;
    if (!operation) return [`${where}: is not described`];
    const media = operation.requestBody?.content[(headers.get('content-type') ?? '').split(';')[0]];
    if (operation.requestBody && !media) return [`${where}: the type of the body is not described`];
    if (!operation.requestBody) return body === undefined ? [] : [`${where}: there should be no body`];
    return this.#misfits(media.schema, body).map((problem) => `${where}: ${problem}`);
  }

  #responses(method, path) {
    const any = this.document['x-any-address'];
    if (method === 'OPTIONS') return any.options;
    const item = this.#paths.find(({ fits }) => fits.test(path))?.item;
    return item?.[method.toLowerCase()]?.responses ?? any.otherwise;
  }

  #headerProblems(response, headers) {
    const problems = [];
    for (const [name, reference] of Object.entries(response.headers ?? {})) {
      const { required, schema } = this.#resolve(reference);
      const value = headers.get(name);
      if (value === null && required) problems.push(`the header ${name} is missing`);
      if (value !== null) problems.push(...this.#misfits(schema, value).map((why) => `header ${name} ${why}`));
    }
    return problems;
  }

  #bodyProblems(response, headers, body, text) {
    if (!response.content) return text === '' ? [] : ['there should be no body'];
    const type = (headers.get('content-type') ?? '').split(';')[0].trim();
    const media = response.content[type];
    if (!media) return [`the type is ${type || 'missing'}, not ${Object.keys(response.content).join(' or ')}`];
    if (type === 'application/json') return this.#misfits(media.schema, body);
    if (type !== 'application/x-ndjson') return [];
    const lines = text.split('\n').slice(0, -1);
    return lines.flatMap((line) => this.#misfits(media['x-line'], JSON.parse(line)));
  }

  #resolve(part) {
    if (!part?.$ref?.startsWith('#/')) return part;
    return part.$ref
      .slice(2)
      .split('/')
      .reduce((at, key) => at[key], this.document);
  }

  #misfits(schema, value) {
    const key = JSON.stringify(schema);
    if (!this.#compiled.has(key)) {
      const $id = `https://leitplanke.example/part-${this.#compiled.size}.json`;
      this.#compiled.set(key, this.#ajv.compile({ $id, ...schema }));
    }
    const validate = this.#compiled.get(key);
    if (validate(value)) return [];
    return validate.errors.slice(0, 3).map((error) => {
      const { additionalProperty, unevaluatedProperty } = error.params;
      const which = additionalProperty ?? unevaluatedProperty;
      return `${error.instancePath || 'the body'} ${error.message}${which ? `: ${which}` : ''}`;
    });
  }
}

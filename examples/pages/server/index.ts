/**
 * Serves the demo sites over TLS under their real names (the browser maps x.com and www.facebook.com to this port).
 *
 * @example
 *   const pages = await startPages({ port: 0 });
 *   // chromium --host-resolver-rules="MAP x.com 127.0.0.1:PORT, …" --ignore-certificate-errors
 *   await pages.close();
 */

import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { bundlePages } from '../build.ts';
import type { Account, Language, Site } from '../shared/types.ts';
import { HOSTS, makeCertificate } from './certificate.ts';
import { avatar, emoji, photo } from './images.ts';
import { SiteWorld } from './world.ts';

export { HOSTS } from './certificate.ts';
export type { SiteWorld } from './world.ts';

const MAX_BODY = 64 * 1024;

export interface Pages {
  port: number;
  worlds: Record<Site, SiteWorld>;
  /** What the next sending of a reply is answered with: an error (0: the connection breaks). Once. */
  failNextReply(status: number): void;
  close(): Promise<void>;
}

interface Visit {
  site: Site;
  world: SiteWorld;
  language: Language;
  active: Account;
  url: URL;
}

export async function startPages({ port = 0, host = '127.0.0.1' } = {}): Promise<Pages> {
  const bundles = await bundlePages();
  const now = Date.now();
  const worlds: Record<Site, SiteWorld> = { x: new SiteWorld('x', now), facebook: new SiteWorld('facebook', now) };
  let failure: number | null = null;

  const server = createServer(makeCertificate(), (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, 'text/plain', String(error));
      else response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const visit = visitOf(request, worlds);
    if (!visit) return send(response, 421, 'text/plain', 'This server shows x.com and www.facebook.com only.');
    const path = visit.url.pathname;
    const bundle = bundles.get(path.replace(/^\/_demo\//, ''));
    if (path.startsWith('/_demo/') && bundle) {
      return send(response, 200, path.endsWith('.js') ? 'text/javascript' : 'text/css', bundle);
    }
    if (path.startsWith('/_demo/')) return picture(path, response);
    if (path === '/_api/world')
      return json(response, visit.world.view(visit.active, Number(visit.url.searchParams.get('n'))));
    if (path === '/_api/events') return events(visit.world, request, response);
    if (path === '/_api/reply' && request.method === 'POST') return takeReply(visit, request, response);
    if (path === '/favicon.ico') return send(response, 204, 'text/plain', '');
    return page(visit, response);
  }

  async function takeReply(visit: Visit, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (failure !== null) {
      const status = failure;
      failure = null;
      if (status === 0) return void response.destroy();
      return send(response, status, 'text/plain', 'refused on purpose');
    }
    try {
      const { post, parent, as, text } = JSON.parse(body) as Record<string, unknown>;
      if (typeof post !== 'string' || typeof as !== 'string' || typeof text !== 'string')
        throw new Error('post, as and text are needed');
      json(response, visit.world.reply(post, typeof parent === 'string' ? parent : null, as, text, visit.language));
    } catch (error) {
      send(response, 400, 'text/plain', String(error));
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    worlds,
    failNextReply: (status) => {
      failure = status;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function visitOf(request: IncomingMessage, worlds: Record<Site, SiteWorld>): Visit | null {
  const name = (request.headers.host ?? '').replace(/:\d+$/, '');
  const site = (Object.keys(HOSTS) as Site[]).find((key) => HOSTS[key] === name);
  if (!site) return null;
  const url = new URL(request.url ?? '/', `https://${name}`);
  const cookies = new Map(
    (request.headers.cookie ?? '').split('; ').map((pair) => pair.split('=') as [string, string]),
  );
  const asked = url.searchParams.get('lang') ?? cookies.get('lang') ?? request.headers['accept-language'] ?? '';
  const world = worlds[site];
  const active = world.account(url.searchParams.get('as') ?? cookies.get('as') ?? '') ?? (world.brands[0] as Account);
  return { site, world, language: /^\s*de\b/i.test(asked) ? 'de' : 'en', active, url };
}

/** As strict as the sites are: scripts by nonce only, no WebAssembly, no frames but own ones, no other hosts. */
function contentSecurityPolicy(site: Site, nonce: string): string {
  const rules = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "object-src 'none'",
  ];
  if (site === 'facebook') rules.push("require-trusted-types-for 'script'", "trusted-types 'none'");
  return rules.join('; ');
}

function page(visit: Visit, response: ServerResponse): void {
  const { site, language, active, url } = visit;
  const nonce = randomBytes(16).toString('base64url');
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(site, nonce));
  const cookies: string[] = [];
  for (const [name, value] of [
    ['lang', language],
    ['as', active.handle],
    ['window', url.searchParams.get('window')],
  ]) {
    if (value) cookies.push(`${name}=${encodeURIComponent(value)}; Path=/; Secure; SameSite=Lax`);
  }
  response.setHeader('Set-Cookie', cookies);
  const title = site === 'x' ? 'X' : 'Facebook';
  send(
    response,
    200,
    'text/html',
    `<!DOCTYPE html><html lang="${language}" dir="ltr"><head><meta charset="utf-8"><title>${title}</title>` +
      `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">` +
      `<link rel="stylesheet" href="/_demo/${site}.css"></head><body><div id="root"></div>` +
      `<script nonce="${nonce}" src="/_demo/${site}.js"></script></body></html>`,
  );
}

const PICTURES: Record<string, (what: string) => string> = {
  avatar: (name) => avatar(name, false),
  brand: (name) => avatar(name, true),
  photo,
  emoji,
};

function picture(path: string, response: ServerResponse): void {
  const [kind = '', ...rest] = path
    .replace(/^\/_demo\//, '')
    .split('/')
    .map(decodeURIComponent);
  const what = rest.join('/').replace(/\.svg$/, '');
  response.setHeader('Cache-Control', 'max-age=86400');
  const drawn = PICTURES[kind]?.(what);
  if (drawn) send(response, 200, 'image/svg+xml', drawn);
  else send(response, 404, 'text/plain', 'no such picture');
}

/** New replies as server-sent events: the other person's window sees them without asking. */
function events(world: SiteWorld, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': open\n\n');
  const stop = world.onReply((reply) => response.write(`data: ${JSON.stringify(reply)}\n\n`));
  request.once('close', stop);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY) throw new Error('the body is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const json = (response: ServerResponse, value: unknown): void =>
  send(response, 200, 'application/json', JSON.stringify(value));

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.statusCode = status;
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
  response.end(body);
}

/** The page's side of the demo server: what stands on the site, who is signed in, and replies as they come. */

import type { Account, Language, Post, Reply, World } from './types.ts';

export const language: Language = document.documentElement.lang === 'de' ? 'de' : 'en';

export interface Live {
  me: Account;
  accounts: Account[];
  posts: Post[];
  byId: Map<string, Post>;
  byPath: Map<string, Post>;
  /** `true` while the browser is away: the site itself says so then, too. */
  onReply(listener: (post: Post, reply: Reply) => void): void;
  reply(post: Post, parent: Reply | null, text: string): Promise<void>;
  /** Acts as another of the brand's accounts; the page loads again. */
  actAs(account: Account): void;
}

export async function loadWorld(): Promise<Live> {
  const count = new URLSearchParams(location.search).get('n') ?? '';
  const world = (await (await fetch(`/_api/world?n=${count}`)).json()) as World;
  const me = world.accounts[0];
  if (!me) throw new Error('the server named no account');
  const byId = new Map(world.posts.map((post) => [post.id, post]));
  const byPath = new Map(world.posts.map((post) => [post.path, post]));
  const listeners: ((post: Post, reply: Reply) => void)[] = [];

  function take(reply: Reply): void {
    const post = byId.get(reply.post);
    if (!post || post.replies.some((known) => known.id === reply.id)) return;
    post.replies.push(reply);
    for (const listener of listeners) listener(post, reply);
  }

  new EventSource('/_api/events').addEventListener('message', (event) =>
    take(JSON.parse(event.data as string) as Reply),
  );

  return {
    me,
    accounts: world.accounts,
    posts: world.posts,
    byId,
    byPath,
    onReply: (listener) => void listeners.push(listener),
    async reply(post, parent, text) {
      const answer = await fetch('/_api/reply', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ post: post.id, parent: parent?.id ?? null, as: me.handle, text }),
      });
      if (!answer.ok) throw new Error(await answer.text());
      take((await answer.json()) as Reply);
    },
    actAs(account) {
      const url = new URL(location.href);
      url.searchParams.set('as', account.handle);
      location.assign(url);
    },
  };
}

/** One post as Facebook's feed shows it, and its comments. */

import { h, type Icon, icon } from '../shared/dom.ts';
import { emojiImage, segments } from '../shared/rich-text.ts';
import { ago, count } from '../shared/time.ts';
import type { Account, Post, Reply } from '../shared/types.ts';
import { scrambled } from './scrambled.ts';
import { words } from './strings.ts';

let ids = 0;
const newId = (): string => `_r_${(++ids).toString(36)}_`;

/** What the site appends to its links; nobody needs it, and it differs each time. */
export const tracking = (seed: string): string =>
  `__cft__[0]=AZ${btoa(seed)
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 22)}&__tn__=%2CO%2CP-R`;

function textNodes(text: string): Node[] {
  return segments(text).map(({ kind, text: part }) =>
    kind === 'emoji' ? h('span', { class: 'emoji-span' }, emojiImage(part, 16)) : document.createTextNode(part),
  );
}

/** Each paragraph is a block of its own. */
export const textBlocks = (text: string): HTMLElement[] =>
  text.split('\n').map((line) => h('div', { dir: 'auto', class: 'line' }, ...textNodes(line)));

const imageOf = (account: Account): string =>
  `/_demo/${account.brand ? 'brand' : 'avatar'}/${encodeURIComponent(account.name)}.svg`;

/** In a group the author's link leads through the group, and the first name in sight is the group's. */
function authorPath(post: Post): string {
  return post.group ? `/groups/${post.group.id}/user/${numberOf(post.author.handle)}/` : `/${post.author.handle}`;
}
function numberOf(handle: string): string {
  return `1000${[...handle].reduce((sum, sign) => (sum * 131 + sign.charCodeAt(0)) % 99_999_999_999, 17)}`;
}

function head(post: Post, title: string, time: string, where: 'feed' | 'page'): HTMLElement {
  const author = h(
    'a',
    { href: `${authorPath(post)}?${tracking(post.id)}`, role: 'link', tabindex: '0' },
    h('span', {}, post.author.name),
  );
  const name = post.group
    ? [
        h(
          'a',
          { href: `/groups/${post.group.id}/?${tracking(post.id)}`, role: 'link', tabindex: '0' },
          h('span', {}, post.group.name),
        ),
      ]
    : [author];
  return h(
    'div',
    { class: 'post-head' },
    h(
      'div',
      { 'aria-hidden': 'true', class: 'face' },
      h(
        'a',
        { href: `${authorPath(post)}?${tracking(post.id)}`, role: 'link', tabindex: '-1', 'aria-hidden': 'true' },
        h('img', { alt: '', src: imageOf(post.author) }),
      ),
    ),
    h(
      'div',
      { class: 'post-names' },
      h(
        'div',
        {},
        h(
          'span',
          { dir: 'ltr' },
          h(
            'div',
            { 'data-ad-rendering-role': 'profile_name' },
            h('h3', { id: title }, h('span', {}, h('b', {}, ...name))),
          ),
        ),
      ),
      post.group && h('div', { class: 'by' }, h('span', { dir: 'ltr' }, author)),
      h(
        'div',
        { class: 'quiet' },
        h(
          'span',
          { dir: 'ltr' },
          h(
            'div',
            { id: time },
            when(post, where),
            h('span', { 'aria-hidden': 'true' }, ' · '),
            h('span', { class: 'inline' }, icon('globe', 12)),
          ),
        ),
      ),
    ),
    h(
      'div',
      {
        'aria-expanded': 'false',
        'aria-haspopup': 'menu',
        'aria-label': words.actions,
        role: 'button',
        tabindex: '0',
        class: 'round',
      },
      icon('more', 18),
    ),
  );
}

/** The true address stands in the link only while the pointer or the focus is on it. */
function when(post: Post, where: 'feed' | 'page'): HTMLElement {
  if (post.ad) {
    return h(
      'a',
      { href: `/ads/about/?${tracking(post.id)}`, role: 'link', tabindex: '0' },
      scrambled(words.sponsored, post.id),
    );
  }
  const bare = `?${tracking(post.id)}#?${post.id.slice(6, 9).toLowerCase()}`;
  const real = `${post.path}?${tracking(post.id)}`;
  const link = h(
    'a',
    { href: bare, role: 'link', tabindex: '0', 'data-demo-path': post.path },
    scrambled(ago(post.at), post.id),
  );
  if (where === 'feed') {
    for (const [event, href] of [
      ['pointerenter', real],
      ['focus', real],
      ['pointerleave', bare],
      ['blur', bare],
    ] as const) {
      link.addEventListener(event, () => link.setAttribute('href', href));
    }
  } else link.setAttribute('href', real);
  return link;
}

function button(
  role: 'like_button' | 'comment_button' | 'share_button',
  symbol: Icon,
  label: string,
  run?: () => void,
): HTMLElement {
  return h(
    'div',
    { 'aria-label': label, role: 'button', tabindex: '0', class: 'bar-button', click: run },
    h('span', {}, icon(symbol, 18)),
    h('div', { 'data-ad-rendering-role': role }, h('span', { dir: 'auto' }, label)),
    h('div', { role: 'none', 'data-visualcompletion': 'ignore' }),
  );
}

/** Comet puts hidden blocks that say only "Facebook" before each post. */
const noise = (times: number): Node[] =>
  Array.from({ length: times }, () =>
    h(
      'div',
      { 'aria-hidden': 'true', class: 'noise' },
      h('blockquote', {}, h('span', { dir: 'auto' }, h('span', {}, 'Facebook'))),
      h('div', { 'aria-hidden': 'true', role: 'button', tabindex: '-1' }),
    ),
  );

/** The inside of a post. `below` stands under the buttons: the comments, on the post's own page. */
export function postBody(
  post: Post,
  where: 'feed' | 'page',
  onComment: () => void,
  below: Node | null,
): { node: HTMLElement; title: string; describe: string } {
  const [title, time, message, reactions] = [newId(), newId(), newId(), newId()];
  const comments = post.replies.length;
  const node = h(
    'div',
    {},
    ...noise(3),
    h(
      'div',
      { class: 'post' },
      head(post, title, time, where),
      h(
        'div',
        { dir: 'auto' },
        h(
          'div',
          { 'data-ad-rendering-role': 'story_message' },
          h(
            'div',
            { 'data-ad-comet-preview': 'message', 'data-ad-preview': 'message', id: message, class: 'message' },
            h('span', { dir: 'auto', lang: post.lang }, h('div', {}, ...textBlocks(post.text))),
          ),
        ),
      ),
      h(
        'div',
        { 'data-visualcompletion': 'ignore-dynamic' },
        h(
          'div',
          { class: 'reactions quiet' },
          h(
            'span',
            { role: 'toolbar' },
            h(
              'span',
              { id: reactions },
              h('span', { class: 'offscreen' }, words.reactions),
              h('span', {}, post.likes > 0 ? `👍 ${count(post.likes)}` : ''),
            ),
          ),
          h(
            'div',
            { role: 'button', tabindex: '0', class: 'count', click: onComment },
            h('span', { dir: 'auto' }, comments > 0 ? words.comments(comments) : ''),
          ),
        ),
        h(
          'div',
          { class: 'bar' },
          button('like_button', 'thumb', words.like),
          button('comment_button', 'reply', words.comment, onComment),
          button('share_button', 'share', words.share),
        ),
        below,
      ),
    ),
  );
  return { node, title, describe: `${time} ${message} ${reactions}` };
}

/** A comment or an answer to one: `role=article` inside the post. */
export function comment(post: Post, reply: Reply, onReply: () => void): HTMLElement {
  const own = `${post.path}${post.path.includes('?') ? '&' : '?'}comment_id=${reply.id}`;
  const profile = `/${reply.author.handle}?comment_id=${btoa(`comment:${reply.id}`).replace(/=/g, '')}&${tracking(reply.id)}`;
  return h(
    'div',
    {
      'aria-label': words.commentBy(reply.author.name, ago(reply.at)),
      role: 'article',
      tabindex: '-1',
      class: reply.parent ? 'comment nested' : 'comment',
    },
    h(
      'div',
      { class: 'face small' },
      h(
        'span',
        {},
        h(
          'a',
          { 'aria-hidden': 'true', href: profile, role: 'link', tabindex: '-1' },
          h('img', { alt: '', src: imageOf(reply.author) }),
        ),
      ),
    ),
    h(
      'div',
      { class: 'comment-main' },
      h(
        'div',
        { class: 'bubble' },
        h(
          'span',
          {},
          h(
            'a',
            { 'aria-hidden': 'false', href: profile, role: 'link', tabindex: '0' },
            h('span', {}, h('span', { dir: 'auto', class: 'strong' }, reply.author.name)),
          ),
        ),
        h(
          'div',
          { class: 'comment-text' },
          h('span', { dir: 'auto', lang: reply.lang }, h('div', {}, ...textBlocks(reply.text))),
        ),
      ),
      h(
        'div',
        {},
        h(
          'ul',
          { 'aria-hidden': 'false', class: 'comment-bar' },
          h(
            'li',
            {},
            h(
              'span',
              {},
              h(
                'div',
                {},
                h('a', { href: `${own}&${tracking(reply.id)}`, role: 'link', tabindex: '0' }, ago(reply.at)),
              ),
            ),
          ),
          h('li', {}, h('span', {}, h('div', { 'aria-label': words.like, role: 'button', tabindex: '0' }, words.like))),
          h('li', {}, h('div', { role: 'button', tabindex: '0', click: onReply }, words.reply)),
        ),
      ),
    ),
  );
}

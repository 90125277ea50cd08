/** One post in a cell: built once, filled again and again as the timeline recycles its cells. */

import { h, type Icon, icon } from '../shared/dom.ts';
import { emojiImage, segments } from '../shared/rich-text.ts';
import { ago, count, moment } from '../shared/time.ts';
import type { Account, Post } from '../shared/types.ts';
import { words } from './strings.ts';

export interface PostActions {
  open(path: string): void;
  reply(post: Post): void;
  /** The post that another one quotes. */
  quoted(post: Post): Post | null;
}

const LONG_TEXT = 120;
let ids = 0;
const newId = (): string => `id__${(++ids).toString(36)}${((ids * 2654435761) >>> 0).toString(36)}`;

export function textNodes(text: string): Node[] {
  return segments(text).map(({ kind, text: part }) => {
    if (kind === 'emoji') return emojiImage(part, 20);
    if (kind === 'mention') return link(`/${part.slice(1)}`, part);
    if (kind === 'tag') return link(`/hashtag/${encodeURIComponent(part.slice(1))}`, part);
    if (kind === 'link') return shortened(part);
    return h('span', { class: 'run' }, part);
  });
}

const link = (href: string, text: string): Node => h('span', {}, h('a', { href, dir: 'ltr', role: 'link' }, text));

/** The site hides the protocol of a shown address. */
function shortened(address: string): Node {
  const bare = address.replace(/^https?:\/\//, '');
  const code = [...bare].reduce((sum, sign) => (sum * 33 + sign.charCodeAt(0)) >>> 0, 7).toString(36);
  return h(
    'a',
    { href: `https://t.co/${code}`, dir: 'ltr', role: 'link', rel: 'noopener nofollow', target: '_blank' },
    h('span', { 'aria-hidden': 'true', class: 'offscreen' }, 'https://'),
    bare,
  );
}

const avatarUrl = (author: Account): string =>
  `/_demo/${author.brand ? 'brand' : 'avatar'}/${encodeURIComponent(author.name)}.svg`;

export function avatar(author: Account, linked: boolean): HTMLElement {
  const image = h('img', { alt: '', draggable: 'true', src: avatarUrl(author) });
  const inner = linked
    ? h('a', { href: `/${author.handle}`, 'aria-hidden': 'true', role: 'link', tabindex: '-1' }, image)
    : h('div', { role: 'presentation' }, image);
  return h('div', { 'data-testid': `UserAvatar-Container-${author.handle}`, class: 'avatar' }, inner);
}

function names(author: Account, linked: boolean): { display: Node; handle: Node } {
  const display = h(
    'div',
    { dir: 'ltr' },
    h('span', {}, h('span', {}, ...nameNodes(author.name))),
    author.brand && h('span', { class: 'verified', 'aria-hidden': 'true' }, '✓'),
  );
  const handle = h('div', { dir: 'ltr', class: 'quiet' }, h('span', {}, `@${author.handle}`));
  if (!linked) return { display, handle };
  return {
    display: h('a', { href: `/${author.handle}`, role: 'link' }, display),
    handle: h('a', { href: `/${author.handle}`, role: 'link', tabindex: '-1' }, handle),
  };
}

/** Emoji in a name are images too. */
const nameNodes = (name: string): Node[] =>
  segments(name).map(({ kind, text }) => (kind === 'emoji' ? emojiImage(text, 16) : document.createTextNode(text)));

const timeOf = (post: Post, long: boolean): HTMLElement =>
  h('time', { datetime: post.at }, long ? moment(post.at) : ago(post.at));
const timeLink = (post: Post, long: boolean): HTMLElement =>
  h('a', { href: post.path, dir: 'ltr', 'aria-label': moment(post.at), role: 'link' }, timeOf(post, long));

/** The focused post of a permalink page shows its time below the text, not here. */
function userName(post: Post, where: 'timeline' | 'focused' | 'quote'): HTMLElement {
  const { display, handle } = names(post.author, where !== 'quote');
  const time =
    where === 'timeline'
      ? h('div', {}, timeLink(post, false))
      : where === 'quote'
        ? h('div', {}, h('div', { dir: 'ltr' }, timeOf(post, false)))
        : null;
  return h(
    'div',
    { id: newId(), 'data-testid': 'User-Name', class: 'user-name' },
    h('div', {}, h('div', {}, display)),
    h(
      'div',
      { class: 'second' },
      h(
        'div',
        {},
        h('div', {}, handle),
        time && h('div', { dir: 'ltr', 'aria-hidden': 'true', class: 'dot' }, '·'),
        time,
      ),
    ),
  );
}

function body(post: Post, shortenIt: boolean): HTMLElement {
  const cut =
    shortenIt && post.text.length > LONG_TEXT
      ? `${post.text.slice(0, post.text.lastIndexOf(' ', LONG_TEXT))}`
      : post.text;
  return h(
    'div',
    { dir: 'auto', lang: post.lang, id: newId(), 'data-testid': 'tweetText', class: 'tweet-text' },
    ...textNodes(cut),
  );
}

function picture(post: Post, path: string): HTMLElement {
  return h(
    'div',
    { class: 'media' },
    h(
      'a',
      { href: `${path}/photo/1`, role: 'link' },
      h(
        'div',
        { 'aria-label': words.image, 'data-testid': 'tweetPhoto' },
        h('img', { alt: post.photo, draggable: 'true', src: `/_demo/photo/${encodeURIComponent(post.photo)}.svg` }),
      ),
    ),
  );
}

function quoteOf(post: Post): HTMLElement {
  return h(
    'div',
    { id: newId(), class: 'quote' },
    h('div', { dir: 'ltr', class: 'offscreen' }, h('span', {}, words.quote)),
    h(
      'div',
      { tabindex: '0', role: 'link', class: 'quote-card' },
      h(
        'div',
        { class: 'quote-head' },
        h('div', { 'data-testid': 'Tweet-User-Avatar' }, avatar(post.author, false)),
        userName(post, 'quote'),
      ),
      body(post, false),
    ),
  );
}

function action(name: string, symbol: Icon, label: string, value: number, run?: () => void): HTMLElement {
  return h(
    'div',
    {},
    h(
      'button',
      {
        'aria-label': `${value} ${label}`,
        role: 'button',
        'data-testid': name,
        type: 'button',
        class: 'action',
        click:
          run &&
          ((event) => {
            event.stopPropagation();
            run();
          }),
      },
      h(
        'div',
        { dir: 'ltr' },
        h('div', {}, icon(symbol, 18)),
        h(
          'div',
          {},
          h(
            'span',
            { 'data-testid': 'app-text-transition-container' },
            h('span', {}, h('span', {}, value > 0 ? count(value) : '')),
          ),
        ),
      ),
    ),
  );
}

function actionRow(post: Post, actions: PostActions): HTMLElement {
  const replies = post.replies.length;
  return h(
    'div',
    {
      'aria-label': `${replies} ${words.replies}, ${post.likes} ${words.like}, ${post.views} ${words.views}`,
      role: 'group',
      id: newId(),
      class: 'actions',
    },
    action('reply', 'reply', words.reply, replies, () => actions.reply(post)),
    action('retweet', 'repost', words.repost, post.reposts),
    action('like', 'like', words.like, post.likes),
    h(
      'div',
      {},
      h(
        'a',
        { href: `${post.path}/analytics`, 'aria-label': `${post.views} ${words.views}`, role: 'link', class: 'action' },
        h('div', { dir: 'ltr' }, h('div', {}, icon('views', 18)), h('div', {}, h('span', {}, count(post.views)))),
      ),
    ),
    h(
      'div',
      {},
      h(
        'button',
        {
          'aria-expanded': 'false',
          'aria-haspopup': 'menu',
          'aria-label': words.share,
          type: 'button',
          class: 'action',
        },
        h('div', { dir: 'ltr' }, icon('share', 18)),
      ),
    ),
  );
}

function article(post: Post, focused: boolean, actions: PostActions): HTMLElement {
  const quoted = actions.quoted(post);
  const shortenIt = post.long && !focused;
  const more =
    shortenIt &&
    h(
      'button',
      {
        role: 'link',
        'data-testid': 'tweet-text-show-more-link',
        type: 'button',
        class: 'show-more',
        click: (event) => {
          event.stopPropagation();
          actions.open(post.path);
        },
      },
      h('span', {}, words.showMore),
    );
  const content: (Node | false | null)[] = [
    body(post, shortenIt),
    more,
    post.photo !== '' && picture(post, post.path),
    quoted && quoteOf(quoted),
    focused &&
      h(
        'div',
        { class: 'when' },
        timeLink(post, true),
        h('span', { class: 'quiet' }, ` · ${count(post.views)} ${words.views}`),
      ),
    actionRow(post, actions),
  ];
  const head = h(
    'div',
    { class: 'head' },
    userName(post, focused ? 'focused' : 'timeline'),
    post.ad && h('div', { dir: 'ltr', class: 'quiet ad' }, h('span', {}, words.ad)),
    h(
      'div',
      {},
      h(
        'button',
        {
          'aria-expanded': 'false',
          'aria-haspopup': 'menu',
          'aria-label': words.more,
          'data-testid': 'caret',
          type: 'button',
          class: 'caret',
        },
        icon('more', 18),
      ),
    ),
  );
  const photo = h(
    'div',
    { class: 'avatar-column' },
    h('div', { 'data-testid': 'Tweet-User-Avatar' }, avatar(post.author, true)),
  );
  const rows = focused
    ? [
        h('div', { class: 'row' }, photo, h('div', { class: 'column' }, head)),
        h('div', { class: 'column focused' }, ...content),
      ]
    : [h('div', { class: 'row' }, photo, h('div', { class: 'column' }, head, ...content))];
  return h(
    'article',
    { 'aria-labelledby': newId(), role: 'article', tabindex: focused ? '-1' : '0', 'data-testid': 'tweet' },
    h('div', {}, h('div', { class: 'post' }, ...rows)),
  );
}

/** Fills a cell. The article's node stays where the cell is recycled: only what is in it changes. */
export function fillPost(cell: HTMLElement, post: Post, focused: boolean, actions: PostActions): void {
  const fresh = article(post, focused, actions);
  const slot = cell.querySelector(':scope > div > div');
  const old = slot?.querySelector('article');
  const wasAd = slot?.firstElementChild?.matches('[data-testid=placementTracking]') === true;
  if (old && !post.ad && !wasAd && !focused && old.tabIndex === fresh.tabIndex) {
    old.setAttribute('aria-labelledby', fresh.getAttribute('aria-labelledby') ?? '');
    const inner = old.firstElementChild;
    const next = fresh.querySelector('.post');
    const current = inner?.querySelector(':scope > .post');
    if (current && next) current.replaceWith(next);
    shown.set(old, post);
    return;
  }
  const content = post.ad ? h('div', { 'data-testid': 'placementTracking' }, fresh) : fresh;
  cell.replaceChildren(h('div', { class: 'cell-border' }, h('div', {}, content)));
  shown.set(fresh, post);
}

/** The post that an article stands for at this moment: recycled ones change. */
const shown = new WeakMap<Element, Post>();
export const postOf = (article: Element): Post | null => shown.get(article) ?? null;

/** The demo's Facebook: routes, feed, post pages. */

import './facebook.css';
import { demoMark } from '../shared/demo-mark.ts';
import { h, type Icon, icon } from '../shared/dom.ts';
import type { Account, Post, Reply } from '../shared/types.ts';
import { type Live, language, loadWorld } from '../shared/world.ts';
import { type Composer, composer } from './composer.ts';
import { comment, postBody } from './post.ts';
import { words } from './strings.ts';

/** Posts further away than this from the window become empty shells of the same height. */
const KEEP = '1600px 0px';

class App {
  #live: Live;
  #main = h('div', { role: 'main', class: 'main' });
  #toast = h('div', { role: 'alert', class: 'toast', hidden: true });
  #composers: Composer[] = [];
  #scrolled = new Map<string, number>();
  #observer: IntersectionObserver | null = null;
  /** Draws the comments of the post whose page is shown. */
  #redraw: ((post: Post) => void) | null = null;

  constructor(live: Live) {
    this.#live = live;
    live.onReply((post) => this.#redraw?.(post));
    addEventListener('popstate', () => this.#draw());
    document.addEventListener('click', (event) => this.#onClick(event));
    document
      .querySelector('#root')
      ?.append(
        h(
          'div',
          { id: 'mount_0_0_de' },
          banner(live),
          h('div', { class: 'frame' }, leftRail(live), this.#main, rightRail(live)),
        ),
        this.#toast,
        demoMark(),
      );
    this.#draw();
  }

  #open(path: string): void {
    this.#scrolled.set(location.pathname, scrollY);
    history.pushState(null, '', path);
    this.#draw();
    scrollTo(0, 0);
  }

  #comment(post: Post): void {
    this.#open(post.path);
    this.#composers[0]?.focus();
  }

  #onClick(event: MouseEvent): void {
    const link = (event.target as Element).closest?.('a');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || link.host !== location.host) return;
    event.preventDefault();
    this.#open(link.dataset.demoPath ?? `${link.pathname}${link.search}`);
  }

  #draw(): void {
    for (const box of this.#composers.splice(0)) box.destroy();
    this.#observer?.disconnect();
    this.#redraw = null;
    const post = this.#live.byPath.get(location.pathname);
    if (post) this.#drawPost(post);
    else this.#drawFeed();
    requestAnimationFrame(() => scrollTo(0, this.#scrolled.get(location.pathname) ?? 0));
  }

  #drawFeed(): void {
    document.title = 'Facebook';
    const handle = location.pathname.slice(1).replace(/\/$/, '');
    const own = this.#live.posts.filter((post) => post.author.handle === handle);
    const posts = own.length > 0 ? own : this.#live.posts;
    const feed = h('div', { role: 'feed' });
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) this.#toggle(entry);
      },
      {
        rootMargin: KEEP,
      },
    );
    feed.append(...posts.map((post, index) => this.#unit(post, index)));
    this.#main.replaceChildren(h('h3', { dir: 'auto', class: 'offscreen' }, words.feed), feed);
    for (const unit of feed.querySelectorAll('[data-virtualized]')) this.#observer.observe(unit);
  }

  #units = new WeakMap<Element, Post>();

  #unit(post: Post, index: number): HTMLElement {
    const slot = h('div', { 'data-virtualized': 'true', class: 'slot' }, h('div', { hidden: true }));
    this.#units.set(slot, post);
    return h('div', { class: 'unit' }, h('div', { 'aria-posinset': index + 1, class: 'card' }, slot));
  }

  #toggle(entry: IntersectionObserverEntry): void {
    const slot = entry.target as HTMLElement;
    const post = this.#units.get(slot);
    const empty = slot.dataset.virtualized === 'true';
    if (!post || entry.isIntersecting !== empty) return;
    if (entry.isIntersecting) {
      const { node, title, describe } = postBody(post, 'feed', () => this.#comment(post), null);
      slot.replaceChildren(node);
      slot.style.minHeight = '';
      slot.parentElement?.setAttribute('aria-labelledby', title);
      slot.parentElement?.setAttribute('aria-describedby', describe);
    } else {
      slot.style.minHeight = `${slot.offsetHeight}px`;
      slot.replaceChildren(h('div', { hidden: true }));
    }
    slot.dataset.virtualized = String(!entry.isIntersecting);
  }

  /** A group's post has no `aria-posinset` on its own page, a person's has: the site is not of one piece. */
  #drawPost(post: Post): void {
    document.title = `${words.post(post.author.name)} | Facebook`;
    const list = h('div', { class: 'comments' });
    const box = this.#box(post, null);
    const below = h('div', {}, list, box.element);
    const { node, title, describe } = postBody(post, 'page', () => box.focus(), below);
    const article = h(
      'div',
      {
        role: 'article',
        'aria-labelledby': title,
        'aria-describedby': describe,
        class: 'card',
        'aria-posinset': post.group ? null : 1,
      },
      node,
    );
    this.#redraw = (changed) => {
      if (changed.id === post.id) this.#drawComments(post, list);
    };
    this.#drawComments(post, list);
    this.#main.replaceChildren(h('div', { class: 'unit' }, article));
  }

  /** New comments are added; those that stand there stay the nodes they are. */
  #drawComments(post: Post, list: HTMLElement): void {
    for (const reply of post.replies.slice(list.querySelectorAll('[role=article]').length)) {
      const holder = h(
        'div',
        {},
        comment(post, reply, () => this.#answer(post, reply, holder)),
      );
      list.append(holder);
    }
  }

  #answer(post: Post, reply: Reply, holder: HTMLElement): void {
    if (holder.querySelector('.comment-box')) return;
    const box = this.#box(post, reply);
    holder.append(h('div', { class: 'nested' }, box.element));
    box.focus();
  }

  #box(post: Post, parent: Reply | null): Composer {
    const { me } = this.#live;
    const box = composer({
      me,
      label: parent ? words.replyAs(me.name) : words.writeAs(me.name),
      send: async (text) => {
        try {
          await this.#live.reply(post, parent, text);
        } catch {
          this.#say(words.failed);
        }
      },
    });
    this.#composers.push(box);
    return box;
  }

  #say(text: string): void {
    this.#toast.textContent = text;
    this.#toast.hidden = false;
    setTimeout(() => {
      this.#toast.hidden = true;
    }, 4000);
  }
}

const brandImage = (account: Account): HTMLElement =>
  h('img', { alt: '', src: `/_demo/brand/${encodeURIComponent(account.name)}.svg` });

function banner(live: Live): HTMLElement {
  const tab = (symbol: Icon, label: string, path: string) =>
    h(
      'li',
      {},
      h(
        'span',
        {},
        h('a', { 'aria-label': label, href: path, role: 'link', tabindex: '0', class: 'tab' }, icon(symbol, 24)),
      ),
    );
  const menu = h(
    'div',
    { role: 'dialog', 'aria-label': words.profile, class: 'profile-menu', hidden: true },
    h('div', { class: 'quiet' }, words.acting),
    h('b', {}, live.me.name),
    ...live.accounts
      .slice(1)
      .map((account) =>
        h(
          'div',
          { role: 'button', tabindex: '0', class: 'menu-entry', click: () => live.actAs(account) },
          brandImage(account),
          `${words.actAs} ${account.name}`,
        ),
      ),
  );
  return h(
    'div',
    { role: 'banner', class: 'banner' },
    h(
      'div',
      { class: 'banner-left' },
      h('a', { 'aria-label': 'Facebook', href: '/', role: 'link', class: 'logo' }, 'f'),
      h(
        'label',
        { class: 'search' },
        icon('search', 16),
        h('input', { type: 'search', placeholder: words.search, 'aria-label': words.search }),
      ),
    ),
    h(
      'div',
      { role: 'navigation', 'aria-label': 'Facebook' },
      h(
        'ul',
        { class: 'tabs' },
        tab('home', words.home, '/'),
        tab('people', words.friends, '/friends/'),
        tab('play', words.watch, '/watch/'),
        tab('globe', words.groups, '/groups/'),
      ),
    ),
    h(
      'div',
      { role: 'navigation', 'aria-label': words.menu, class: 'banner-right' },
      h('div', { 'aria-label': words.messenger, role: 'button', tabindex: '0', class: 'round' }, icon('mail', 18)),
      h('div', { 'aria-label': words.notifications, role: 'button', tabindex: '0', class: 'round' }, icon('bell', 18)),
      h(
        'div',
        {
          'aria-label': words.profile,
          role: 'button',
          tabindex: '0',
          class: 'me',
          click: () => {
            menu.hidden = !menu.hidden;
          },
        },
        brandImage(live.me),
      ),
      menu,
    ),
  );
}

function leftRail(live: Live): HTMLElement {
  return h(
    'div',
    { role: 'navigation', class: 'rail' },
    h(
      'a',
      { href: `/${live.me.handle}/`, role: 'link', class: 'rail-entry', 'aria-label': live.me.name },
      brandImage(live.me),
      h('span', {}, live.me.name),
    ),
    ...(['people', 'play', 'globe'] as const).map((symbol, index) =>
      h(
        'div',
        { class: 'rail-entry quiet' },
        icon(symbol, 24),
        h('span', {}, [words.friends, words.watch, words.groups][index] ?? ''),
      ),
    ),
  );
}

function rightRail(live: Live): HTMLElement {
  return h(
    'div',
    { role: 'complementary', class: 'rail right' },
    h('div', { class: 'quiet strong' }, words.pages),
    ...live.accounts.map((account) =>
      h('div', { class: 'rail-entry' }, brandImage(account), h('span', {}, account.name)),
    ),
  );
}

document.documentElement.id = 'facebook';
document.documentElement.lang = language;
loadWorld().then((live) => new App(live));

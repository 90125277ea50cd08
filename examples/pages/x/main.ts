/** The demo's X: routes, columns, timelines. */

import './x.css';
import { demoMark } from '../shared/demo-mark.ts';
import { h, type Icon, icon } from '../shared/dom.ts';
import type { Account, Post, Reply } from '../shared/types.ts';
import { VirtualList } from '../shared/virtual-list.ts';
import { type Live, loadWorld } from '../shared/world.ts';
import { type Composer, composer } from './composer.ts';
import { avatar, fillPost, type PostActions, postOf } from './post.ts';
import { words } from './strings.ts';

const ESTIMATE = 170;

interface Row {
  post: Post;
  focused: boolean;
}

class App {
  #live: Live;
  #main = h('div', { 'data-testid': 'primaryColumn', class: 'primary' });
  #toast = h('div', { role: 'status', class: 'toast', hidden: true });
  #list: VirtualList<Row> | null = null;
  #rows: Row[] = [];
  #composers: Composer[] = [];
  #scrolled = new Map<string, number>();
  #dialog: HTMLElement | null = null;

  constructor(live: Live) {
    this.#live = live;
    live.onReply((post) => this.#onReply(post));
    addEventListener('popstate', () => this.#draw());
    document.addEventListener('click', (event) => this.#onClick(event));
    document.addEventListener('keydown', (event) => this.#onKey(event));
    document
      .querySelector('#root')
      ?.append(
        h(
          'div',
          { id: 'react-root' },
          h('div', { class: 'frame' }, navigation(live), h('main', { role: 'main' }, this.#main, sidebar())),
        ),
        h('div', { id: 'layers' }, this.#toast, demoMark()),
      );
    this.#draw();
  }

  #actions: PostActions = {
    open: (path) => this.#open(path),
    reply: (post) => this.#openDialog(post),
    quoted: (post) => (post.quote === null ? null : (this.#live.byId.get(post.quote) ?? null)),
  };

  #open(path: string): void {
    this.#scrolled.set(location.pathname, scrollY);
    history.pushState(null, '', path);
    this.#draw();
    scrollTo(0, 0);
  }

  /** Own links are followed within the page, as the site does; others are the browser's business. */
  #onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const link = target.closest?.('a');
    if (link && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && link.host === location.host) {
      event.preventDefault();
      this.#open(link.pathname);
      return;
    }
    const article = target.closest?.('article');
    const post = article && postOf(article);
    const selecting = getSelection()?.isCollapsed === false;
    if (post && !selecting && article.tabIndex === 0 && !target.closest('a,button,[contenteditable]'))
      this.#open(post.path);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#closeDialog();
    const article = event.target as Element;
    const post = event.key === 'Enter' && article.matches?.('article') ? postOf(article) : null;
    if (post) this.#open(post.path);
  }

  #draw(): void {
    this.#closeDialog();
    for (const box of this.#composers.splice(0)) box.destroy();
    this.#list?.destroy();
    const { post, path } = this.#route();
    const [head, top] = post ? [words.post, this.#conversationTop(post)] : [this.#title(path), null];
    const host = h('div', { class: 'timeline' });
    const label = post ? words.conversation : words.timeline;
    this.#main.replaceChildren(
      h(
        'div',
        { class: 'column-head' },
        post &&
          h(
            'button',
            {
              type: 'button',
              'data-testid': 'app-bar-back',
              'aria-label': words.back,
              class: 'action',
              click: () => history.back(),
            },
            icon('back', 20),
          ),
        h('h2', {}, head),
      ),
      h(
        'section',
        { role: 'region', 'aria-labelledby': 'accessible-list-1' },
        h('h1', { id: 'accessible-list-1', class: 'offscreen' }, label),
        h('div', { 'aria-label': label }, top, host),
      ),
    );
    this.#list = new VirtualList<Row>({
      host,
      create: () => cell(),
      fill: (node, row) => fillPost(node, row.post, row.focused, this.#actions),
      estimate: ESTIMATE,
    });
    this.#rows = this.#rowsOf(path, post);
    this.#list.items = this.#rows;
    document.title = post ? `${post.author.name} auf X: „${post.text.slice(0, 40)}…“ / X` : `${head} / X`;
    requestAnimationFrame(() => scrollTo(0, post ? 0 : (this.#scrolled.get(path) ?? 0)));
  }

  #title(path: string): string {
    const person = this.#live.posts.find((post) => `/${post.author.handle}` === path);
    return person ? person.author.name : path === '/notifications' ? words.notifications : words.home;
  }

  #route(): { path: string; post: Post | null } {
    const path = location.pathname.replace(/\/(photo\/\d+|analytics)$/, '');
    const id = /\/status\/(\d+)/.exec(path)?.[1];
    const post = this.#live.byPath.get(path) ?? (id ? this.#replyAsPost(id) : null) ?? null;
    return { path, post };
  }

  /** Replies have pages of their own, too. */
  #replyAsPost(id: string): Post | null {
    for (const post of this.#live.posts) {
      const reply = post.replies.find((one) => one.id === id);
      if (reply) return asPost(reply);
    }
    return null;
  }

  #rowsOf(path: string, post: Post | null): Row[] {
    if (post) return post.replies.map((reply) => ({ post: asPost(reply), focused: false }));
    const handle = path.slice(1).toLowerCase();
    const own = this.#live.posts.filter((one) => one.author.handle.toLowerCase() === handle);
    const mentions = this.#live.posts.filter((one) => one.text.includes(`@${this.#live.me.handle}`));
    const chosen = own.length > 0 ? own : path === '/notifications' ? mentions : this.#live.posts;
    return chosen.map((one) => ({ post: one, focused: false }));
  }

  /** The post in full and the reply box: above the replies, and never recycled. */
  #conversationTop(post: Post): HTMLElement {
    const node = h('div', { class: 'cell', 'data-testid': 'cellInnerDiv' });
    fillPost(node, post, true, this.#actions);
    const box = this.#composer(post, 'tweetButtonInline', false);
    return h(
      'div',
      {},
      node,
      h('div', { class: 'cell', 'data-testid': 'cellInnerDiv' }, h('div', { class: 'cell-border' }, box.element)),
    );
  }

  #composer(post: Post, button: 'tweetButton' | 'tweetButtonInline', focus: boolean): Composer {
    const box = composer({
      me: this.#live.me,
      replyingTo: post.author.handle,
      button,
      focus,
      send: async (text) => {
        try {
          await this.#live.reply(post, null, text);
        } catch (error) {
          this.#say(words.failed);
          throw error;
        }
        this.#say(words.sent);
        if (button === 'tweetButton') this.#closeDialog();
      },
    });
    this.#composers.push(box);
    return box;
  }

  #openDialog(post: Post): void {
    this.#closeDialog();
    const node = h('div', { class: 'cell' });
    fillPost(node, { ...post, photo: '', quote: null }, false, this.#actions);
    node.querySelector('[role=group]')?.remove();
    const box = this.#composer(post, 'tweetButton', true);
    this.#dialog = h(
      'div',
      { class: 'backdrop' },
      h(
        'div',
        { role: 'dialog', 'aria-modal': 'true', 'aria-label': words.reply, class: 'dialog' },
        h(
          'button',
          {
            type: 'button',
            'data-testid': 'app-bar-close',
            'aria-label': words.close,
            class: 'action',
            click: () => this.#closeDialog(),
          },
          icon('close', 20),
        ),
        node,
        box.element,
      ),
    );
    document.querySelector('#layers')?.append(this.#dialog);
  }

  #closeDialog(): void {
    this.#dialog?.remove();
    this.#dialog = null;
  }

  #onReply(post: Post): void {
    const shown = this.#route().post;
    if (shown?.id === post.id) {
      this.#rows = this.#rowsOf('', post);
      if (this.#list) this.#list.items = this.#rows;
      return;
    }
    const row = this.#rows.find((one) => one.post.id === post.id);
    if (row) this.#list?.refresh(row);
  }

  #say(text: string): void {
    this.#toast.textContent = text;
    this.#toast.hidden = false;
    setTimeout(() => {
      this.#toast.hidden = true;
    }, 4000);
  }
}

const cell = (): HTMLElement => h('div', { 'data-testid': 'cellInnerDiv', class: 'cell placed' });

function asPost(reply: Reply): Post {
  return {
    ...reply,
    key: '',
    likes: 0,
    reposts: 0,
    views: 0,
    photo: '',
    quote: null,
    ad: false,
    long: false,
    group: null,
    path: `/${reply.author.handle}/status/${reply.id}`,
    replies: [],
  };
}

function navigation(live: Live): HTMLElement {
  const entry = (name: string, symbol: Icon, path: string, label: string) =>
    h(
      'a',
      { href: path, 'aria-label': label, role: 'link', 'data-testid': `AppTabBar_${name}_Link`, class: 'nav-entry' },
      icon(symbol, 24),
      h('span', {}, label),
    );
  return h(
    'header',
    { role: 'banner', class: 'navigation' },
    h('a', { href: '/home', class: 'logo', 'aria-label': 'X' }, h('b', {}, 'X')),
    h(
      'nav',
      { role: 'navigation' },
      entry('Home', 'home', '/home', words.home),
      entry('Explore', 'search', '/explore', words.explore),
      entry('Notifications', 'bell', '/notifications', words.notifications),
      entry('DirectMessage', 'mail', '/messages', words.messages),
      entry('Profile', 'person', `/${live.me.handle}`, words.profile),
    ),
    accountSwitcher(live),
  );
}

function accountSwitcher(live: Live): HTMLElement {
  const menu = h(
    'div',
    { role: 'menu', class: 'account-menu', hidden: true },
    ...live.accounts
      .slice(1)
      .map((account: Account) =>
        h(
          'button',
          { type: 'button', role: 'menuitem', click: () => live.actAs(account) },
          avatar(account, false),
          h('span', {}, `${words.actAs} @${account.handle}`),
        ),
      ),
  );
  const button = h(
    'button',
    {
      'aria-label': words.accountMenu,
      role: 'button',
      'data-testid': 'SideNav_AccountSwitcher_Button',
      type: 'button',
      class: 'account',
      click: () => {
        menu.hidden = !menu.hidden;
      },
    },
    avatar(live.me, false),
    h(
      'div',
      { class: 'account-names' },
      h('div', { dir: 'ltr' }, h('span', {}, live.me.name)),
      h('div', { dir: 'ltr', class: 'quiet' }, h('span', {}, `@${live.me.handle}`)),
    ),
  );
  return h('div', { class: 'account-area' }, menu, button);
}

function sidebar(): HTMLElement {
  const trends = [
    ['#Sturmtief', '2.140'],
    ['Elmshorn', '1.873'],
    ['#Nordbahn', '962'],
    ['Northline', '544'],
  ] as const;
  return h(
    'div',
    { 'data-testid': 'sidebarColumn', class: 'sidebar' },
    h('div', { class: 'search-box' }, icon('search', 18), h('span', { class: 'quiet' }, words.search)),
    h(
      'section',
      { class: 'card' },
      h('h2', {}, words.trends),
      ...trends.map(([name, count]) =>
        h('div', { class: 'trend' }, h('b', {}, name), h('span', { class: 'quiet' }, words.trend(count))),
      ),
    ),
  );
}

if (location.pathname === '/') history.replaceState(null, '', `/home${location.search}`);
loadWorld().then((live) => new App(live));

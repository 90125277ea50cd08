/** Small pieces of the background, each by itself. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SITE_MATCHES } from '../../../extension/manifest.mjs';
import { approvedText } from '../../../extension/src/background/approved.ts';
import { badgeOf, KnownPosts, MAX_KNOWN_POSTS, responsible } from '../../../extension/src/background/badges.ts';
import { mergeSettings } from '../../../extension/src/background/settings.ts';
import { platformOf, SITES, samePage } from '../../../extension/src/background/sites.ts';
import { CASES, POST } from '../panel/fixtures.ts';

describe('sites', () => {
  it('are those of the manifest', () => {
    const hosts = Object.values(SITES).flat().sort();
    assert.deepEqual(SITE_MATCHES.map((match: string) => new URL(match.replace('*', '')).host).sort(), hosts);
  });

  it('are told by host and TLS alone', () => {
    assert.equal(platformOf('https://x.com/home'), 'x');
    assert.equal(platformOf('https://twitter.com/a/status/1'), 'x');
    assert.equal(platformOf('https://m.facebook.com/'), 'facebook');
    for (const url of [
      'http://x.com/',
      'https://x.com:8443/',
      'https://notx.com/',
      'x.com',
      '',
      'https://user@evil.example/x.com',
    ]) {
      assert.equal(platformOf(url), null, url);
    }
  });

  it('the same page, whatever tracks the visitor', () => {
    assert.ok(samePage('https://x.com/A/status/1?s=20', 'https://twitter.com/a/status/1/'));
    assert.ok(samePage('https://www.facebook.com/a/posts/1?__cft__=x', 'https://m.facebook.com/a/posts/1'));
    assert.ok(!samePage('https://x.com/a/status/1', 'https://x.com/a/status/2'));
    assert.ok(
      !samePage(
        'https://www.facebook.com/permalink.php?story_fbid=1&id=2',
        'https://www.facebook.com/permalink.php?story_fbid=3&id=2',
      ),
    );
    assert.ok(!samePage('https://www.facebook.com/a/posts/1?comment_id=5', 'https://www.facebook.com/a/posts/1'));
    assert.ok(!samePage('https://evil.example/a', 'https://evil.example/a'));
  });
});

describe('settings', () => {
  it("the company's word locks the person's", () => {
    const settings = mergeSettings(
      { backend: 'https://b.example', sites: { facebook: false } },
      { backend: 'https://mine', language: 'de' },
    );
    assert.equal(settings.backend, 'https://b.example');
    assert.equal(settings.language, 'de');
    assert.deepEqual(settings.sites, { x: true, facebook: false });
    assert.deepEqual(settings.locked.sort(), ['backend', 'sites']);
  });

  it('unusable values of the company lock nothing', () => {
    const settings = mergeSettings(
      { backend: '', sendGuard: 'maybe', language: 'fr', sites: 'x', tenant: 5 },
      { tenant: 'nordbahn' },
    );
    assert.deepEqual(settings.locked, []);
    assert.equal(settings.sendGuard, null);
    assert.equal(settings.tenant, 'nordbahn');
    assert.deepEqual(settings.sites, { x: true, facebook: true });
  });
});

describe('badges', () => {
  const assessment = {
    id: '1',
    language: 'de',
    mention: 'direct',
    relevant: true,
    relevance: 1,
    needs_reply: true,
    intents: ['complaint'],
    sentiment: 'negative',
    urgency: 'high',
    signals: ['outage'],
    pii: [{ kind: 'iban', start: 0, end: 4, checked: true }],
  } as const;
  const known = {
    key: 'k',
    post: POST,
    caseId: 'c',
    assessment: { ...assessment, intents: ['complaint'], signals: ['outage'], pii: [...assessment.pii] },
  };

  it('say what the post says and where its case stands', () => {
    const badge = badgeOf(known, false, CASES.reviewing?.case, (id) => id.toUpperCase());
    assert.deepEqual(badge.status, { state: 'inReview', person: 'ANNA' });
    assert.equal(badge.needsReply, true);
    assert.deepEqual(badge.pii, [{ kind: 'iban', start: 0, end: 4 }]);
  });

  it("the brand's own post needs no reply", () => {
    const badge = badgeOf(known, true, undefined, String);
    assert.deepEqual([badge.relevant, badge.needsReply, badge.pii.length, badge.status], [false, false, 0, null]);
  });

  it('name the person whose turn it is', () => {
    const people = Object.entries(CASES).map(([name, view]) => [name, responsible(view.case)]);
    assert.deepEqual(Object.fromEntries(people), {
      unclaimed: 'anna',
      drafting: 'anna',
      changesWanted: 'anna',
      reviewing: 'anna',
      ownReview: 'ben',
      approved: 'ben',
      approvedWaiting: 'ben',
      posting: 'ben',
      unknown: 'ben',
      answered: 'ben',
      differs: 'ben',
      closed: 'anna',
    });
  });

  it('a page that scrolls for hours forgets the oldest', () => {
    const posts = new KnownPosts();
    for (let index = 0; index <= MAX_KNOWN_POSTS; index++)
      posts.add({ ...known, key: `k${index}`, caseId: `c${index}` });
    assert.equal(posts.all().length, MAX_KNOWN_POSTS);
    assert.equal(posts.byCase('c0'), undefined);
    assert.equal(posts.byCase('c1')?.key, 'k1');
  });
});

describe('the text that may be posted', () => {
  const view = (name: string) => {
    const one = CASES[name];
    assert.ok(one);
    return { exists: true, ...one };
  };
  it('is the approved one, for whom the reducer lets', () => {
    const approved = view('approved');
    assert.equal(approvedText(approved, approved.case, 'ben')?.text, approved.case.draft?.text);
    assert.equal(approvedText({ ...approved, allowed: [] }, approved.case, 'anna'), null);
    assert.equal(approvedText({ ...approved, expired: true }, approved.case, 'ben'), null, 'too old to be posted');
  });

  it('counts nothing that the backend has not acknowledged', () => {
    const approved = view('approved');
    assert.equal(approvedText(approved, undefined, 'ben'), null);
    assert.equal(approvedText(approved, view('reviewing').case, 'ben'), null);
    assert.equal(approvedText({ ...approved, waiting: true }, approved.case, 'ben'), null);
    const edited = { ...approved.case, draft: { ...approved.case.draft, hash: 'z' } } as typeof approved.case;
    assert.equal(approvedText({ ...approved, case: edited }, approved.case, 'ben'), null);
  });

  it('stays with the person who pressed the button while the reply is awaited', () => {
    const posting = view('posting');
    assert.ok(approvedText({ ...posting, waiting: true }, view('approved').case, 'ben'));
    assert.equal(approvedText(posting, posting.case, 'anna'), null);
    assert.equal(approvedText(view('answered'), view('answered').case, 'ben'), null);
  });
});

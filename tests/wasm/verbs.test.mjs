import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCore, loadModule, smallPolicy } from './load.mjs';

const now = '2026-11-22T10:00:00Z';
const anna = { id: 'anna', name: 'Anna Vogel', signature: '^AV', roles: ['agent', 'reviewer'] };
const ben = { id: 'ben', name: 'Ben Ritter', signature: '^BR', roles: ['agent', 'reviewer'] };
const post = { id: '4711', text: '@Nordbahn_Hilfe Der Zug nach Altona fällt schon wieder aus!', platform: 'x' };

describe('one request and response shape', () => {
  for (const [name, request, code] of [
    ['not JSON', '{', 'invalid_json'],
    ['empty', '', 'invalid_json'],
    ['not an object', '[]', 'invalid_argument'],
    ['missing field', '{}', 'invalid_argument'],
    ['wrong type', '{"text":7}', 'invalid_argument'],
    ['deep', `{"text":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'invalid_json'],
    ['huge', `{"text":"${'a'.repeat(17 * 1024 * 1024)}"}`, 'too_large'],
  ]) {
    it(`answers ${name} with ${code}`, async () => {
      const { core } = await loadCore(smallPolicy);
      const answer = JSON.parse(core.textHash(request));
      assert.equal(answer.ok, false);
      assert.equal(answer.error.code, code);
      assert.ok(answer.error.message.length > 10);
    });
  }

  it('says not_ready before a policy is loaded, and invents nothing', async () => {
    const { call } = await loadCore();
    for (const verb of [
      'assess',
      'check',
      'mask',
      'caseId',
      'restore',
      'act',
      'peek',
      'settle',
      'pull',
      'view',
      'cases',
      'reviewers',
    ]) {
      assert.equal(call(verb, {}).error?.code, 'not_ready', verb);
    }
  });

  it('survives a lone surrogate in an escape and in the text itself', async () => {
    const { core, call } = await loadCore(smallPolicy);
    for (const request of ['{"text":"\\ud800"}', JSON.stringify({ text: 'a\ud800b' }), '{"text":"a\ud800b"}']) {
      const answer = JSON.parse(core.mask(request));
      assert.equal(typeof answer.ok, 'boolean');
    }
    assert.equal(call('mask', { text: 'weiter geht es' }).ok, true);
  });
});

describe('policy', () => {
  it('keeps the last good one when a load fails', async () => {
    const { call, must } = await loadCore(smallPolicy);
    const bad = { ...smallPolicy, version: 99 };
    assert.equal(call('loadPolicy', { policy: JSON.stringify(bad) }).ok, false);
    assert.equal(must('caseId', { platform: 'x', post: '1' }).id.length, 32);
  });

  it('names an unknown key with its pointer', async () => {
    const { must } = await loadCore();
    const problems = must('lintPolicy', { policy: JSON.stringify({ ...smallPolicy, adressForm: 'du' }) });
    assert.ok(
      problems.some((p) => p.error && p.pointer === '/adressForm'),
      JSON.stringify(problems),
    );
  });
});

describe('assess and check', () => {
  it('finds the brand, the language and the need of a reply', async () => {
    const { must } = await loadCore(smallPolicy);
    const [a] = must('assess', { posts: [post] });
    assert.equal(a.language, 'de');
    assert.equal(a.mention, 'direct');
    assert.equal(a.needs_reply, true);
  });

  it('gives an error for one bad post and answers the others', async () => {
    const { must } = await loadCore(smallPolicy);
    const answers = must('assess', { posts: [post, { id: 'bad' }, { ...post, brand: 'nobody' }] });
    assert.equal(answers.length, 3);
    assert.equal(answers[1].id, 'bad');
    assert.equal(answers[1].error.code, 'invalid_argument');
    assert.equal(answers[2].error.code, 'unknown_brand');
  });

  it('gives UTF-16 offsets that a DOM range can show', async () => {
    const { must } = await loadCore(smallPolicy);
    const text = '🙂🙂 Meine IBAN ist DE89 3704 0044 0532 0130 00, danke 🙂';
    const { pii } = must('mask', { text });
    assert.deepEqual(
      pii.map((p) => [p.kind, text.slice(p.start, p.end)]),
      [['iban', 'DE89 3704 0044 0532 0130 00']],
    );
  });

  it('finds a leak in a draft', async () => {
    const { must } = await loadCore(smallPolicy);
    const text = 'Wir haben Ihre IBAN DE89 3704 0044 0532 0130 00 geprüft. ^AV';
    const { findings } = must('check', { draft: { id: 'd', text, platform: 'x' }, language: 'de' });
    const leak = findings.find((f) => f.rule === 'privacy.leak');
    assert.equal(leak.severity, 'block');
    assert.equal(text.slice(leak.start, leak.end), 'DE89 3704 0044 0532 0130 00');
  });
});

describe('a draft beside what the team has answered', () => {
  const answered = {
    id: 'c1',
    post,
    state: 'answered',
    revision: 6,
    openedBy: 'anna',
    openedAt: now,
    claimedBy: 'anna',
    previousText: '',
    submittedBy: 'anna',
    submittedHash: 'a'.repeat(64),
    policyVersion: '',
    comments: [],
    approval: null,
    posting: null,
    notes: [],
    history: [],
    draft: { text: '', hash: 'a'.repeat(64), author: 'anna', revision: 1, surface: 'public', overrides: [] },
    reply: { permalink: 'https://x.com/1', hash: 'a'.repeat(64), at: now, matches: true },
  };
  const given = 'Hallo Lena, der Ersatzbus nach Kiel hält heute um 21:10 Uhr vor dem Bahnhof Elmshorn, Steig 2. ^AV';
  const again = 'Hallo Tarek, der Ersatzbus nach Husum hält heute um 18:45 Uhr vor dem Bahnhof Itzehoe, Steig 4. ^AV';

  const theirs = [{ ...answered, draft: { ...answered.draft, text: given } }];

  async function checking(cases) {
    const { must } = await loadCore(smallPolicy);
    must('restore', { device: 'd1', nextSeq: 1, cursor: 9, person: anna, people: [anna, ben], cases, waiting: [] });
    return (text, request) =>
      must('check', { draft: { id: 'd', text, platform: 'x', now }, language: 'de', ...request }).findings;
  }
  async function rules(text, request, cases = theirs) {
    return (await checking(cases))(text, request).map((finding) => finding.rule);
  }

  it('says so where only names, places and times differ', async () => {
    assert.ok((await rules(again, { besideTeam: true })).includes('style.boilerplate'));
  });
  it('does not where nobody asks for it, or where the team said something else', async () => {
    assert.ok(!(await rules(again, {})).includes('style.boilerplate'));
    assert.ok(!(await rules(again, { besideTeam: true }, [])).includes('style.boilerplate'));
    const other = 'Hallo Tarek, die Lok ist defekt; ein Kollege bringt euch um 18:45 Uhr Wasser an die Tür. ^AV';
    assert.ok(!(await rules(other, { besideTeam: true })).includes('style.boilerplate'));
  });
  it('gives the same again at the next key press', async () => {
    const check = await checking(theirs);
    const first = check(again, { besideTeam: true });
    assert.equal(first.filter((finding) => finding.rule === 'style.boilerplate').length, 1);
    assert.deepEqual(check(again, { besideTeam: true }), first);
  });
});

describe('two devices and an authority in between', () => {
  async function device(person, id, policy = smallPolicy) {
    const kit = await loadCore(policy);
    kit.must('restore', { device: id, nextSeq: 1, cursor: 0, person, people: [anna, ben], cases: [], waiting: [] });
    kit.act = (fields) => kit.must('act', { now, action: { id: `${id}-${Math.random()}`, at: now, ...fields } });
    kit.shown = (caseId) => kit.must('view', { case: caseId, now });
    return kit;
  }

  it('carries a case from open to submit, offline, and shows what waits', async () => {
    const a = await device(anna, 'd1');
    const caseId = a.must('caseId', { platform: 'x', post: post.id }).id;
    a.act({ type: 'case.open', case: caseId, base: 0, post });
    a.act({ type: 'case.claim', case: caseId, base: a.shown(caseId).case.revision });
    const text = 'Das tut mir leid. Ich prüfe das bis heute Abend. ^AV';
    a.act({ type: 'draft.save', case: caseId, base: a.shown(caseId).case.revision, text, surface: 'public' });
    const { hash } = a.must('textHash', { text });
    a.act({
      type: 'review.submit',
      case: caseId,
      base: a.shown(caseId).case.revision,
      text,
      surface: 'public',
      hash,
      overrides: [],
    });
    const view = a.shown(caseId);
    assert.equal(view.case.state, 'inReview');
    assert.equal(view.waiting, true);
    assert.deepEqual([view.emergency, view.expired], [false, false]);
    assert.equal(a.must('peek', { max: 10 }).actions.length, 4);
    assert.deepEqual(
      a.must('peek', { max: 10 }).actions.map((x) => x.seq),
      [1, 2, 3, 4],
    );
  });

  it('refuses the author as approver, with the reason, and queues nothing', async () => {
    const a = await device(anna, 'd1');
    const caseId = a.must('caseId', { platform: 'x', post: post.id }).id;
    const text = 'Das tut mir leid. Ich prüfe das bis heute Abend. ^AV';
    const { hash } = a.must('textHash', { text });
    a.act({ type: 'case.open', case: caseId, base: 0, post });
    a.act({ type: 'case.claim', case: caseId, base: 1 });
    a.act({ type: 'draft.save', case: caseId, base: 2, text, surface: 'public' });
    a.act({ type: 'review.submit', case: caseId, base: 3, text, surface: 'public', hash, overrides: [] });
    const answer = a.call('act', {
      now,
      action: {
        id: 'x',
        at: now,
        type: 'review.approve',
        case: caseId,
        base: 4,
        hash,
        checklist: { spelling: true, facts: true, empathy: true },
        overridesConfirmed: false,
      },
    });
    assert.equal(answer.error.code, 'self_approval');
    assert.equal(a.must('peek', { max: 10 }).actions.length, 4);
  });

  it('names whom to ask for the review, and why', async () => {
    const a = await device(anna, 'd1');
    const caseId = a.must('caseId', { platform: 'x', post: post.id }).id;
    const ask = (online) => a.call('reviewers', { case: caseId, online, now });
    assert.deepEqual(ask([]).value, [], 'no such case yet');
    a.act({ type: 'case.open', case: caseId, base: 0, post });
    a.act({ type: 'case.claim', case: caseId, base: 1 });
    a.act({ type: 'draft.keep', case: caseId, base: 0, text: 'Etwas anderes.', surface: 'public' });
    assert.deepEqual(ask(['ben']).value, [{ person: 'ben', name: 'Ben Ritter', reasons: ['online', 'neverPaired'] }]);
    assert.deepEqual(ask(['anna']).value[0].reasons, ['offline', 'neverPaired']);
    assert.equal(ask([7]).error.where, '/online/0');
    assert.equal(a.shown(caseId).case.alternatives[0].author, 'anna');
  });

  it('says how many approve, by what the core itself makes of the post', async () => {
    const tiered = { ...smallPolicy, review: { approvers: { urgency: { critical: 2 } } } };
    const a = await device(anna, 'd1', tiered);
    for (const [text, needed] of [
      ['@Nordbahn_Hilfe Wann fährt der nächste Zug?', 1],
      ['@Nordbahn_Hilfe Unter dem Zug kommt Rauch hervor, es riecht nach Feuer!', 2],
    ]) {
      const caseId = a.must('caseId', { platform: 'x', post: text }).id;
      a.act({ type: 'case.open', case: caseId, base: 0, post: { ...post, id: text, text } });
      assert.equal(a.shown(caseId).approvers, needed, text);
    }
  });
});

it('frees an engine', async () => {
  const module = await loadModule();
  const core = new module.Core();
  core.delete();
  assert.throws(() => core.version('{}'));
});

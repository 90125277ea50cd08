/** The reasons on a badge: words of the post and names that a person knows, in both languages, whatever the post holds. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { corrected, otherwise, verdictOf } from '../../../extension/src/background/corrected.ts';
import { MAX_QUOTE, reasonsOf } from '../../../extension/src/background/reasons.ts';
import type { Correction, Verdicts } from '../../../extension/src/protocol.ts';

const SAID: Verdicts = {
  relevant: true,
  needs_reply: true,
  intents: ['complaint', 'question'],
  sentiment: 'negative',
  urgency: 'high',
};
const TEXT = 'Seit drei Wochen warte ich, Überweisung fehlt!  Morgen gehe ich zum Anwalt 12.';
const reason = (what: string, weight: number, quote = '') => ({ what, weight, quote });
const needsReply = (...reasons: ReturnType<typeof reason>[]) => [
  { head: 'needs_reply', label: 'true', probability: 0.994, reasons },
];
const about = (more: object = {}) => ({ text: TEXT, language: 'de' as const, corrections: [], ...more });
const word = (of: string, value: string): Correction => ({ about: of, value, person: 'Anna', at: '' });

describe('reasons of a verdict', () => {
  it('are named for a person, with the words that a cue stands in; one name is one reason', () => {
    const explained = needsReply(
      reason('rule:cue:ask', 0.2, 'Was soll'),
      reason('rule:two:ask', 0.1),
      reason('rule:cue:legal', 0.25, 'Anwalt'),
      reason('rule:language:de', -0.9),
      reason('rule:says:high', 0.9),
      reason('rule:cue:thanks', -0.2, 'Danke'),
    );
    const [why] = reasonsOf(explained, SAID, about());
    assert.equal(why?.title, 'Antwort nötig · zu 99 % sicher');
    assert.deepEqual(why?.weighs, [
      { words: 'fragt etwas', quote: 'Was soll' },
      { words: 'droht mit rechtlichen Schritten', quote: 'Anwalt' },
    ]);
    assert.deepEqual(why?.against, [{ words: 'bedankt sich', quote: 'Danke' }]);
    const [english] = reasonsOf(explained, SAID, about({ language: 'en' }));
    assert.equal(english?.title, 'Needs a reply · 99% sure');
    assert.deepEqual(english?.weighs[0], { words: 'asks something', quote: 'Was soll' });
  });

  it('a piece of a word is shown as the word of the post, as it is written there', () => {
    const explained = needsReply(
      reason('eberw', 0.4),
      reason(' drei wochen', 0.3),
      reason('anwalt 00', 0.35),
      reason('! ', 0.28),
      reason('zz', 0.5),
      reason('xyzq', 0.5),
    );
    const [why] = reasonsOf(explained, SAID, about());
    assert.deepEqual(why?.weighs, [
      { words: '', quote: 'Überweisung' },
      { words: '', quote: 'Anwalt 12' },
      { words: '', quote: 'drei Wochen' },
    ]);
  });

  it('a function word is not quoted, a time is; a verdict that was not far from another one says so', () => {
    const reasons = [reason('rule:cue:now', 0.4, 'seit'), reason('rule:cue:deadline', 0.3, 'by 6')];
    const explained = [{ head: 'urgency', label: 'high', probability: 0.47, reasons }];
    const [, urgent] = reasonsOf(explained, SAID, about());
    assert.deepEqual(urgent, {
      title: 'Dringend · knapp',
      weighs: [
        { words: 'geschieht gerade', quote: '' },
        { words: 'Frist', quote: 'by 6' },
      ],
      against: [],
    });
  });

  it('where a signal made it urgent, the surest signal gives its reasons', () => {
    const signal = (label: string, probability: number, quote: string) => ({
      head: 'signals',
      label,
      probability,
      reasons: [reason('rule:cue:legal', 0.3, quote)],
    });
    const explained = [
      { head: 'urgency', label: 'normal', probability: 0.6, reasons: [reason('rule:cue:past', 0.4)] },
      signal('legal-threat', 0.7, 'Rechtsanwalt'),
      signal('deadline', 0.9, 'Anwalt'),
    ];
    const [, urgent] = reasonsOf(explained, SAID, about());
    assert.equal(urgent?.title, 'Dringend · zu 90 % sicher');
    assert.deepEqual(urgent?.weighs, [{ words: 'droht mit rechtlichen Schritten', quote: 'Anwalt' }]);
  });

  it('light reasons are not worth a word', () => {
    const [why] = reasonsOf(needsReply(reason('rule:cue:ask', 0.4), reason('rule:trouble1', 0.05)), SAID, about());
    assert.deepEqual(why?.weighs, [{ words: 'fragt etwas', quote: '' }]);
  });

  it('where a threshold decides otherwise than the head, what spoke for it speaks against it', () => {
    const [why] = reasonsOf(needsReply(reason('rule:cue:ask', 0.4)), { ...SAID, needs_reply: false }, about());
    assert.deepEqual(why, { title: 'Keine Antwort nötig', weighs: [], against: [{ words: 'fragt etwas', quote: '' }] });
  });

  it('a colleague’s word stands by itself', () => {
    const corrections = [word('urgency', 'normal'), word('sentiment', 'neutral')];
    const why = reasonsOf(needsReply(), corrected(SAID, corrections), about({ corrections }));
    assert.deepEqual(
      why.map(({ title }) => title),
      ['Antwort nötig · zu 99 % sicher', 'Nicht dringend, sagt Anna', 'Sachlich, sagt Anna'],
    );
  });

  it('signs that nobody sees, line breaks and lone surrogates do not leave the post', () => {
    const [why] = reasonsOf(needsReply(reason('rule:cue:ask', 1, 'alpha\u202e\u0000\nb\u200b\ud800c')), SAID, about());
    assert.deepEqual(why?.weighs, [{ words: 'fragt etwas', quote: 'alpha b \ufffdc' }]);
    const [long] = reasonsOf(needsReply(reason('rule:cue:ask', 1, 'x'.repeat(500))), SAID, about());
    assert.equal(long?.weighs[0]?.quote.length, MAX_QUOTE);
  });

  it('without heads there are verdicts and no reasons', () => {
    assert.deepEqual(reasonsOf([], SAID, about()), [
      { title: 'Antwort nötig', weighs: [], against: [] },
      { title: 'Dringend', weighs: [], against: [] },
    ]);
    assert.equal(reasonsOf([], { ...SAID, relevant: false }, about())[0]?.title, 'Betrifft uns nicht');
  });
});

describe('a colleague’s word', () => {
  it('wins in every field, and only where it says something else', () => {
    const words = [
      word('relevance', 'true'),
      word('needs_reply', 'false'),
      word('intents', 'question'),
      word('sentiment', 'positive'),
      word('urgency', 'low'),
      word('privacy.request', 'reject'),
    ];
    assert.deepEqual(
      otherwise(SAID, words).map((one) => one.about),
      ['needs_reply', 'intents', 'sentiment', 'urgency'],
    );
    assert.deepEqual(corrected(SAID, words), {
      relevant: true,
      needs_reply: false,
      intents: ['question'],
      sentiment: 'positive',
      urgency: 'low',
    });
  });

  it('that nobody understands changes nothing', () => {
    assert.deepEqual(corrected(SAID, [word('urgency', 'huge'), word('sentiment', ''), word('x', 'y')]), SAID);
    assert.equal(verdictOf(SAID, 'x'), null);
    assert.equal(verdictOf({ ...SAID, intents: ['question', 'complaint'] }, 'intents'), 'complaint question');
  });
});

/** What the heads' features are called in front of a person. What has no name here says nothing to anybody. */
import type { Language } from '../protocol.ts';

/** Feature, its German name, its English name. Several features of one name count as one. */
const NAMES: readonly (readonly [features: string, de: string, en: string])[] = [
  ['brand:handle brand:name brand:hashtag', 'nennt uns', 'names us'],
  ['brand:none', 'nennt uns nicht', 'does not name us'],
  ['brand:not-meant', 'meint etwas anderes', 'means something else'],
  ['speaks-to-brand you-brand', 'spricht uns an', 'speaks to us'],
  ['asks-community community', 'fragt andere', 'asks other people'],
  ['answers-person', 'antwortet jemandem', 'answers somebody'],
  ['helps-other help-other', 'hilft jemandem', 'helps somebody'],
  ['ask questions', 'fragt etwas', 'asks something'],
  ['rhetoric', 'rhetorische Frage', 'rhetorical question'],
  ['why', 'fragt nach dem Grund', 'asks for the reason'],
  ['request requests', 'bittet um etwas', 'asks for something to be done'],
  ['suggest suggestions', 'macht einen Vorschlag', 'suggests something'],
  ['pricing', 'fragt nach dem Preis', 'asks about the price'],
  ['trouble', 'etwas ging schief', 'something went wrong'],
  ['slight', 'ist unzufrieden', 'is not content'],
  ['hints', 'berichtet, was geschah', 'tells what happened'],
  ['relief resolved', 'inzwischen gelöst', 'solved by now'],
  ['praise', 'lobt', 'praises'],
  ['thanks', 'bedankt sich', 'says thanks'],
  ['sarcasm', 'ironisch', 'ironic'],
  ['contrast', 'schränkt ein', 'has a “but”'],
  ['laughs', 'scherzt', 'jokes'],
  ['now', 'geschieht gerade', 'happens right now'],
  ['past', 'liegt zurück', 'is in the past'],
  ['hypo', 'nur angenommen', 'only supposed'],
  ['outage', 'Ausfall', 'outage'],
  ['safety', 'Gefahr', 'danger'],
  ['fraud', 'Betrug', 'fraud'],
  ['repeat repeat-contact contacting', 'wiederholt gemeldet', 'has written before'],
  ['silence', 'bekommt keine Antwort', 'gets no answer'],
  ['promise unkept broken-promise', 'etwas steht noch aus', 'something is still owed'],
  ['offline offline-cause', 'Ursache in einem anderen Kanal', 'cause in another channel'],
  ['legal legal-threat', 'droht mit rechtlichen Schritten', 'threatens legal steps'],
  ['churn cancel cancels', 'will kündigen', 'wants to leave'],
  ['stranded', 'gestrandet', 'stranded'],
  ['deadline', 'Frist', 'deadline'],
  ['press', 'Presse', 'press'],
  ['selfharm self-harm', 'Selbstgefährdung', 'self-harm'],
  ['wide-reach', 'große Reichweite', 'wide reach'],
  ['gives-data', 'nennt eigene Daten', 'gives own data'],
  ['job-ad jobad', 'Stellenanzeige', 'job advert'],
  ['news-share news', 'teilt eine Nachricht', 'shares news'],
  ['spam bait', 'Werbung', 'advertising'],
  ['poses-as-brand pose', 'gibt sich als uns aus', 'poses as us'],
  ['?', 'Fragezeichen', 'question mark'],
  ['!', 'Ausrufezeichen', 'exclamation mark'],
];

const byFeature = (at: 1 | 2): ReadonlyMap<string, string> =>
  new Map(NAMES.flatMap((row) => row[0].split(' ').map((feature) => [feature, row[at]] as const)));

export const FEATURE_NAMES: Record<Language, ReadonlyMap<string, string>> = { de: byFeature(1), en: byFeature(2) };

const TITLES: Record<Language, Record<string, string>> = {
  de: {
    'relevance true': 'Betrifft uns',
    'relevance false': 'Betrifft uns nicht',
    'needs_reply true': 'Antwort nötig',
    'needs_reply false': 'Keine Antwort nötig',
    'urgency low': 'Ruhig',
    'urgency normal': 'Nicht dringend',
    'urgency high': 'Dringend',
    'urgency critical': 'Sofort',
    'sentiment negative': 'Verärgert',
    'sentiment neutral': 'Sachlich',
    'sentiment positive': 'Zufrieden',
    'intents complaint': 'Beschwerde',
    'intents feedback': 'Anregung',
    'intents other': 'Sonstiges',
    'intents praise': 'Lob',
    'intents price': 'Preis',
    'intents question': 'Frage',
    'intents request': 'Bitte',
    'intents spam': 'Werbung',
  },
  en: {
    'relevance true': 'About us',
    'relevance false': 'Not about us',
    'needs_reply true': 'Needs a reply',
    'needs_reply false': 'Needs no reply',
    'urgency low': 'Quiet',
    'urgency normal': 'Not urgent',
    'urgency high': 'Urgent',
    'urgency critical': 'Now',
    'sentiment negative': 'Unhappy',
    'sentiment neutral': 'Matter-of-fact',
    'sentiment positive': 'Happy',
    'intents complaint': 'Complaint',
    'intents feedback': 'Feedback',
    'intents other': 'Other',
    'intents praise': 'Praise',
    'intents price': 'Price',
    'intents question': 'Question',
    'intents request': 'Request',
    'intents spam': 'Advertising',
  },
};

/** A verdict by head and value, as `case.correct` writes it: of several labels, one after the other. */
export const verdictName = (language: Language, head: string, value: string): string =>
  value
    .split(' ')
    .map((label) => TITLES[language][`${head} ${label}`] ?? label)
    .join(', ');

/** Below it, another label was not far off. */
const CLOSE = 50;

interface Sayings {
  sure(percent: number): string;
  by(title: string, person: string): string;
}
export const SAYINGS: Record<Language, Sayings> = {
  de: {
    sure: (percent) => (percent < CLOSE ? 'knapp' : `zu ${percent} % sicher`),
    by: (title, person) => `${title}, sagt ${person}`,
  },
  en: {
    sure: (percent) => (percent < CLOSE ? 'a close call' : `${percent}% sure`),
    by: (title, person) => `${title}, says ${person}`,
  },
};

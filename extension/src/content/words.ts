/** @file words.ts @brief Every word that our elements on the page show, in both languages. */
import type { Badge, CaseState, Language } from '../protocol.ts';

export interface Words {
  urgency: Record<Badge['urgency'], string>;
  /** What a badge says of a post that needs no reply but has a case or personal data. */
  noReply: string;
  state: Record<CaseState, string>;
  /** With a colleague's name. */
  by(state: string, person: string): string;
  signals: Record<string, string>;
  pii: string;
  piiKinds: Record<string, string>;
  piiHint: string;
  reasons: string;
  weighs: string;
  against: string;
  /** Words of the post. */
  quoted(text: string): string;
  /** With the name of the colleague whose word it is. */
  corrected(person: string): string;
  openCase: string;
  severity: Record<'hint' | 'warn' | 'block', string>;
  findings(count: number): string;
  noFindings: string;
  guardHeld: string;
  guardHeldChecking: string;
  guardHeldGone: string;
  guardHeldSynthetic: string;
  guardWarn: string;
  guardPassed: string;
  answered: string;
  outcomeUnknown: string;
  draftInDrawer: string;
  inserted: string;
  copied: string;
  insertFailed: string;
  openReplyBox: string;
  boxNotEmpty: string;
  gone: string;
  drawer: string;
  closeDrawer: string;
  resizeDrawer: string;
}

const de: Words = {
  urgency: { critical: 'Sofort', high: 'Dringend', normal: 'Antworten', low: 'Ruhig' },
  noReply: 'Keine Antwort nötig',
  state: {
    new: 'neu',
    claimed: 'in Arbeit',
    inReview: 'in Prüfung',
    changesWanted: 'Änderung gewünscht',
    approved: 'freigegeben',
    posting: 'wird veröffentlicht',
    answered: 'beantwortet',
    unknown: 'Ausgang unklar',
    closed: 'geschlossen',
  },
  by: (state, person) => `${state} · ${person}`,
  signals: {
    deadline: 'Frist',
    outage: 'Ausfall',
    safety: 'Gefahr',
    fraud: 'Betrug',
    'repeat-contact': 'wiederholt gemeldet',
    'broken-promise': 'nicht gehaltene Zusage',
    'offline-cause': 'Ursache in einem anderen Kanal',
    'legal-threat': 'droht mit rechtlichen Schritten',
    churn: 'will kündigen',
    stranded: 'gestrandet',
    press: 'Presse',
    'self-harm': 'Selbstgefährdung',
  },
  pii: 'Persönliche Daten',
  piiKinds: {
    iban: 'Kontonummer',
    bic: 'Bankleitzahl',
    card: 'Kartennummer',
    phone: 'Telefonnummer',
    email: 'E-Mail-Adresse',
    address: 'Anschrift',
    birthdate: 'Geburtsdatum',
    'tax-id': 'Steuernummer',
    'insurance-number': 'Versicherungsnummer',
    'customer-number': 'Kundennummer',
    'contract-number': 'Vertragsnummer',
    'order-number': 'Auftragsnummer',
    password: 'Passwort',
  },
  piiHint: 'Bedanken Sie sich, wiederholen Sie die Daten nicht und bieten Sie einen sicheren Ort dafür an.',
  reasons: 'Anzeichen',
  weighs: 'Wiegt schwer',
  against: 'Spricht dagegen',
  quoted: (text) => `»${text}«`,
  corrected: (person) => `korrigiert von ${person}`,
  openCase: 'Klicken: Vorgang öffnen',
  severity: { hint: 'Hinweis', warn: 'Warnung', block: 'Sperrt' },
  findings: (count) => (count === 1 ? '1 Befund' : `${count} Befunde`),
  noFindings: 'Keine Befunde.',
  guardHeld:
    'Zurückgehalten: Dieser Text ist nicht freigegeben. Geben Sie ihn zur Prüfung; eine zweite Person liest ihn, bevor er hinausgeht.',
  guardHeldChecking: 'Zurückgehalten: Leitplanke prüft noch, ob dieser Text freigegeben ist. Bitte gleich noch einmal.',
  guardHeldGone: 'Zurückgehalten: Leitplanke wurde aktualisiert. Bitte laden Sie die Seite neu.',
  guardHeldSynthetic: 'Zurückgehalten: Den Knopf hat nicht ein Mensch gedrückt, sondern ein Skript.',
  guardWarn: 'Achtung: Dieser Text wurde von niemandem freigegeben.',
  guardPassed: 'Freigegebener Text. Leitplanke wartet, bis die Antwort auf der Seite erscheint.',
  answered: 'Die Antwort steht auf der Seite, genau wie freigegeben.',
  outcomeUnknown:
    'Ob die Antwort hinausging, ließ sich nicht erkennen. Bitte sehen Sie nach und entscheiden Sie im Vorgang.',
  draftInDrawer: 'Schreiben Sie Entwürfe in Leitplanke: Was in diesem Feld steht, sieht die Website schon beim Tippen.',
  inserted: 'Der freigegebene Text steht im Feld. Lesen Sie ihn noch einmal und drücken Sie den Knopf der Website.',
  copied:
    'Die Website hat den Text nicht angenommen. Er liegt in Ihrer Zwischenablage: Klicken Sie in das Antwortfeld und fügen Sie ihn ein.',
  insertFailed: 'Der Text ließ sich nicht einfügen. Kopieren Sie ihn aus Leitplanke in das Antwortfeld.',
  openReplyBox: 'Öffnen Sie das Antwortfeld unter diesem Beitrag. Der freigegebene Text wird dort eingefügt.',
  boxNotEmpty: 'Im Antwortfeld steht schon etwas anderes. Der freigegebene Text liegt in Ihrer Zwischenablage.',
  gone: 'Leitplanke wurde aktualisiert oder entfernt. Bitte laden Sie die Seite neu.',
  drawer: 'Leitplanke',
  closeDrawer: 'Leitplanke ausblenden',
  resizeDrawer: 'Breite von Leitplanke',
};

const en: Words = {
  urgency: { critical: 'Now', high: 'Urgent', normal: 'Reply', low: 'Quiet' },
  noReply: 'No reply needed',
  state: {
    new: 'new',
    claimed: 'in progress',
    inReview: 'in review',
    changesWanted: 'changes wanted',
    approved: 'approved',
    posting: 'being posted',
    answered: 'answered',
    unknown: 'outcome unknown',
    closed: 'closed',
  },
  by: (state, person) => `${state} · ${person}`,
  signals: {
    deadline: 'deadline',
    outage: 'outage',
    safety: 'danger',
    fraud: 'fraud',
    'repeat-contact': 'contacted us before',
    'broken-promise': 'broken promise',
    'offline-cause': 'caused by another channel',
    'legal-threat': 'threatens legal steps',
    churn: 'wants to leave',
    stranded: 'stranded',
    press: 'press',
    'self-harm': 'self-harm',
  },
  pii: 'Personal data',
  piiKinds: {
    iban: 'bank account',
    bic: 'bank code',
    card: 'card number',
    phone: 'phone number',
    email: 'e-mail address',
    address: 'postal address',
    birthdate: 'date of birth',
    'tax-id': 'tax number',
    'insurance-number': 'insurance number',
    'customer-number': 'customer number',
    'contract-number': 'contract number',
    'order-number': 'order number',
    password: 'password',
  },
  piiHint: 'Thank the customer, do not repeat the data, and offer a safe place for it.',
  reasons: 'Signs',
  weighs: 'Weighs most',
  against: 'Speaks against it',
  quoted: (text) => `“${text}”`,
  corrected: (person) => `corrected by ${person}`,
  openCase: 'Click: open the case',
  severity: { hint: 'Hint', warn: 'Warning', block: 'Blocks' },
  findings: (count) => (count === 1 ? '1 finding' : `${count} findings`),
  noFindings: 'No findings.',
  guardHeld: 'Held back: this text is not approved. Submit it for review; a second person reads it before it goes out.',
  guardHeldChecking:
    'Held back: Leitplanke is still finding out whether this text is approved. Please try again in a moment.',
  guardHeldGone: 'Held back: Leitplanke was updated. Please reload the page.',
  guardHeldSynthetic: 'Held back: a script pressed the button, not a person.',
  guardWarn: 'Careful: nobody has approved this text.',
  guardPassed: 'Approved text. Leitplanke is waiting for the reply to appear on the page.',
  answered: 'The reply is on the page, exactly as approved.',
  outcomeUnknown: 'It could not be told whether the reply went out. Please look, and decide in the case.',
  draftInDrawer: 'Write drafts in Leitplanke: the site sees what stands in this box while you type.',
  inserted: 'The approved text stands in the box. Read it once more and press the site’s own button.',
  copied: 'The site did not take the text. It is on your clipboard: click into the reply box and paste it.',
  insertFailed: 'The text could not be inserted. Copy it from Leitplanke into the reply box.',
  openReplyBox: 'Open the reply box under this post. The approved text will be inserted there.',
  boxNotEmpty: 'There is another text in the reply box already. The approved text is on your clipboard.',
  gone: 'Leitplanke was updated or removed. Please reload the page.',
  drawer: 'Leitplanke',
  closeDrawer: 'Close the drawer',
  resizeDrawer: 'Width of the drawer',
};

export const WORDS: Record<Language, Words> = { de, en };

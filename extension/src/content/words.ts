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
    claimed: 'übernommen',
    inReview: 'in Prüfung',
    changesWanted: 'Änderungen gewünscht',
    approved: 'freigegeben',
    posting: 'wird veröffentlicht',
    answered: 'beantwortet',
    unknown: 'Ausgang offen',
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
    iban: 'IBAN',
    bic: 'BIC',
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
  piiHint: 'Bedanken Sie sich, und bieten Sie einen geschützten Ort dafür an. Die Daten nicht wiederholen.',
  reasons: 'Warum',
  openCase: 'Fall öffnen',
  severity: { hint: 'Hinweis', warn: 'Warnung', block: 'Sperrt' },
  findings: (count) => (count === 1 ? '1 Hinweis zum Entwurf' : `${count} Hinweise zum Entwurf`),
  noFindings: 'Keine Hinweise zum Entwurf',
  guardHeld: 'Zurückgehalten: Dieser Text ist nicht freigegeben. Legen Sie ihn einer zweiten Person zur Prüfung vor.',
  guardHeldChecking: 'Zurückgehalten: Leitplanke prüft noch, ob dieser Text freigegeben ist. Bitte gleich noch einmal.',
  guardHeldGone: 'Zurückgehalten: Leitplanke wurde aktualisiert. Bitte laden Sie die Seite neu.',
  guardHeldSynthetic: 'Zurückgehalten: Der Klick kam nicht von Ihnen, sondern von der Seite.',
  guardWarn: 'Achtung: Dieser Text wurde von niemandem freigegeben.',
  guardPassed: 'Freigegebener Text. Leitplanke wartet, bis die Antwort auf der Seite erscheint.',
  draftInDrawer: 'Bitte schreiben Sie Entwürfe in der Seitenleiste: Was hier steht, sieht die Plattform.',
  inserted: 'Der freigegebene Text steht im Feld. Bitte lesen Sie ihn noch einmal und senden Sie ihn selbst ab.',
  copied: 'Der freigegebene Text liegt in der Zwischenablage. Bitte fügen Sie ihn selbst in das Antwortfeld ein.',
  insertFailed: 'Der Text konnte nicht eingefügt werden. Bitte kopieren Sie ihn aus der Seitenleiste.',
  openReplyBox: 'Bitte öffnen Sie das Antwortfeld unter diesem Beitrag. Der freigegebene Text wird dort eingefügt.',
  boxNotEmpty: 'Im Antwortfeld steht schon etwas. Der freigegebene Text liegt in der Zwischenablage.',
  gone: 'Leitplanke wurde aktualisiert oder entfernt. Bitte laden Sie die Seite neu.',
  drawer: 'Leitplanke',
  closeDrawer: 'Seitenleiste schließen',
  resizeDrawer: 'Breite der Seitenleiste',
};

const en: Words = {
  urgency: { critical: 'Now', high: 'Urgent', normal: 'Reply', low: 'Quiet' },
  noReply: 'No reply needed',
  state: {
    new: 'new',
    claimed: 'claimed',
    inReview: 'in review',
    changesWanted: 'changes wanted',
    approved: 'approved',
    posting: 'being posted',
    answered: 'answered',
    unknown: 'outcome open',
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
    iban: 'IBAN',
    bic: 'BIC',
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
  piiHint: 'Thank the customer and offer a safe place for it. Do not repeat the data.',
  reasons: 'Why',
  openCase: 'Open case',
  severity: { hint: 'Hint', warn: 'Warning', block: 'Blocks' },
  findings: (count) => (count === 1 ? '1 finding in the draft' : `${count} findings in the draft`),
  noFindings: 'No findings in the draft',
  guardHeld: 'Held back: this text is not approved. Submit it to a second person for review.',
  guardHeldChecking:
    'Held back: Leitplanke is still finding out whether this text is approved. Please try again in a moment.',
  guardHeldGone: 'Held back: Leitplanke was updated. Please reload the page.',
  guardHeldSynthetic: 'Held back: the click came from the page, not from you.',
  guardWarn: 'Careful: nobody has approved this text.',
  guardPassed: 'Approved text. Leitplanke is waiting for the reply to appear on the page.',
  draftInDrawer: 'Please write drafts in the drawer: the platform sees what stands here.',
  inserted: 'The approved text is in the box. Please read it once more and send it yourself.',
  copied: 'The approved text is on the clipboard. Please paste it into the reply box yourself.',
  insertFailed: 'The text could not be inserted. Please copy it from the drawer.',
  openReplyBox: 'Please open the reply box under this post. The approved text will be inserted there.',
  boxNotEmpty: 'There is text in the reply box already. The approved text is on the clipboard.',
  gone: 'Leitplanke was updated or removed. Please reload the page.',
  drawer: 'Leitplanke',
  closeDrawer: 'Close the drawer',
  resizeDrawer: 'Width of the drawer',
};

export const WORDS: Record<Language, Words> = { de, en };

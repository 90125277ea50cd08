/**
 * @file  guard.ts
 * @brief The send guard: holds the platform's own send while the text in the box is not an approved one.
 *
 * Its listeners stand on `window`, in the capture phase, from `document_start`: before any of the page's. It decides
 * inside the event, by the approved texts that the background has handed to this tab. No answer yet means: held.
 *
 * What it cannot do: a person may send from elsewhere. That is said openly in the docs.
 */
import { type Box, boxAround, isSendKey, sendAround } from '../adapter/compose.ts';
import type { Adapter } from '../adapter/types.ts';
import type { SendGuardMode } from '../protocol.ts';
import { sameReply } from './canonical.ts';
import { readEditor } from './editor.ts';

export interface Approved {
  caseId: string;
  text: string;
  postKey: string;
}

/** `passed`: an approved text; `let`: the policy does not mind. */
export type Verdict = 'passed' | 'let' | 'warned' | 'held' | 'held-checking' | 'held-gone' | 'held-synthetic';

export interface GuardHandlers {
  /** Says what became of a press; `box` is null where no box was found for the button. */
  verdict(verdict: Verdict, box: Element | null): void;
  /** The person's own press was let through with an approved text in the box. */
  sending(approved: Approved, box: Element, text: string): void;
}

/** Events by which a site can learn of a press on its button, besides the click itself. */
const PRESSES = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'dblclick', 'auxclick'];

interface Press {
  verdict: Verdict;
  box: Element | null;
  text: string;
  approved: Approved | null;
}

export class SendGuard {
  /** Whether this tab is switched on, and what the policy wants; null until the background has said so. */
  on: boolean | null = null;
  mode: SendGuardMode | null = null;
  adapter: Adapter | null = null;
  /** What may be sent on this tab; empty until the background has handed over a list. */
  approved: readonly Approved[] = [];
  /** The extension was updated or removed: nobody will ever answer. */
  gone = false;
  private readonly handlers: GuardHandlers;
  private heldKey: string | null = null;

  constructor(handlers: GuardHandlers) {
    this.handlers = handlers;
    const on = (type: string, listener: (event: never) => void): void =>
      window.addEventListener(type, listener as EventListener, { capture: true });
    on('keydown', (event: KeyboardEvent) => this.keydown(event));
    on('keypress', (event: KeyboardEvent) => this.afterKey(event));
    on('keyup', (event: KeyboardEvent) => this.afterKey(event));
    on('click', (event: MouseEvent) => this.press(event, true));
    for (const type of PRESSES) on(type, (event: Event) => this.press(event, false));
    on('submit', (event: SubmitEvent) => this.submit(event));
  }

  private get active(): boolean {
    return this.adapter !== null && this.on !== false;
  }

  /** The one decision. Synchronous: nothing is asked of anybody. */
  decide(box: Box | null, trusted: boolean): Press {
    const text = box ? readEditor(box.element, box.rule.editor).text : '';
    const approved = this.approved.find((one) => text.trim() !== '' && sameReply(one.text, text)) ?? null;
    const press = (verdict: Verdict): Press => ({ verdict, box: box?.element ?? null, text, approved });
    if (this.mode === 'off') return press(approved ? 'passed' : 'let');
    if (this.mode === 'warn') return press(approved ? 'passed' : 'warned');
    if (this.gone) return press('held-gone');
    if (this.mode === null) return press('held-checking');
    if (!trusted) return press('held-synthetic');
    if (approved) return press('passed');
    return press('held');
  }

  private keydown(event: KeyboardEvent): void {
    const { adapter } = this;
    const target = elementOf(event);
    if (!adapter || !this.active || !target || event.isComposing || event.keyCode === 229) return;
    const button = event.key === 'Enter' || event.key === ' ' ? sendAround(adapter, target) : null;
    if (button) {
      // The click that follows is the press that counts; sites that act on the key itself are held here.
      this.stopIfHeld(event, this.decideAll(button, event.isTrusted));
      return;
    }
    const box = boxAround(adapter, target);
    if (!box || !isSendKey(box.rule, event)) return;
    this.settle(event, this.decide(box, event.isTrusted), true);
  }

  /** Whatever follows a key that was held is held as well. */
  private afterKey(event: KeyboardEvent): void {
    if (this.heldKey === null || event.key !== this.heldKey) return;
    stop(event);
    if (event.type === 'keyup') this.heldKey = null;
  }

  private press(event: Event, counts: boolean): void {
    const { adapter } = this;
    const target = elementOf(event);
    if (!adapter || !this.active || !target) return;
    const button = sendAround(adapter, target);
    if (button) this.settle(event, this.decideAll(button, event.isTrusted), counts);
  }

  private submit(event: SubmitEvent): void {
    const { adapter } = this;
    const form = elementOf(event);
    if (!adapter || !this.active || !form) return;
    for (const rule of adapter.composers) {
      const box = rule.editor === 'textarea' ? form.querySelector(rule.css) : null;
      // A submit is what follows a press; the browser sends it, and scripts can.
      if (box) this.settle(event, this.decide({ element: box, rule }, event.isTrusted), false);
    }
  }

  /** A button that may send several boxes is held if one of them is. */
  private decideAll({ rule, boxes }: NonNullable<ReturnType<typeof sendAround>>, trusted: boolean): Press {
    const presses = boxes.map((element) => this.decide({ element, rule }, trusted));
    return presses.find(({ verdict }) => isHeld(verdict)) ?? presses[0] ?? this.decide(null, trusted);
  }

  private settle(event: Event, press: Press, counts: boolean): void {
    this.stopIfHeld(event, press);
    const { verdict, box, approved, text } = press;
    if (counts || isHeld(verdict)) this.handlers.verdict(verdict, box);
    if (counts && event.isTrusted && !isHeld(verdict) && approved && box) this.handlers.sending(approved, box, text);
  }

  private stopIfHeld(event: Event, { verdict }: Press): void {
    if (!isHeld(verdict)) return;
    stop(event);
    if (event.type === 'keydown') this.heldKey = (event as KeyboardEvent).key;
  }
}

export const isHeld = (verdict: Verdict): boolean => verdict.startsWith('held');

function stop(event: Event): void {
  // Touches are listened to passively; the click that they lead to is held.
  if (!event.type.startsWith('touch')) event.preventDefault();
  event.stopImmediatePropagation();
}

/** Where the event really happened, inside open shadow roots too. */
function elementOf(event: Event): Element | null {
  const [first] = event.composedPath();
  if (first instanceof Element) return first;
  return first instanceof Node ? first.parentElement : null;
}

/**
 * Clicks that count. Inside a page somebody else's element can lie over our frame, or the frame can be made
 * transparent; the browser's own word (IntersectionObserver v2) on whether a person could see the button is asked
 * for. It must have held for a while before the click: a cover that vanishes under the finger does not help.
 */
export const HELD_MS = 500;
/** The least that the browser allows between two looks. */
const LOOK_DELAY_MS = 100;

export interface SeenElement {
  /** Whether the element has been seen, whole and uncovered, for long enough at this moment. */
  held(now: number): boolean;
  stop(): void;
}

interface V2Options extends IntersectionObserverInit {
  trackVisibility: boolean;
  delay: number;
}

/** Null: this browser cannot tell. */
export function watchSeen(element: Element, now: () => number = () => performance.now()): SeenElement | null {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return null;
  let since: number | null = null;
  const options: V2Options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: LOOK_DELAY_MS };
  const observer = new IntersectionObserver((entries) => {
    const latest = entries.at(-1) as (IntersectionObserverEntry & { isVisible: boolean }) | undefined;
    if (!latest) return;
    const seen = latest.isVisible && latest.intersectionRatio === 1;
    since = seen ? (since ?? now()) : null;
  }, options);
  observer.observe(element);
  return { held: (at) => since !== null && at - since >= HELD_MS, stop: () => observer.disconnect() };
}

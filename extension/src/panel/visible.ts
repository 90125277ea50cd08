/**
 * Clicks that count. Inside a page somebody else's element can lie over our frame, or the frame can be made
 * transparent; the browser's own word (IntersectionObserver v2) on whether a person could see the button is asked
 * for. It must have held for a while before the click, so that a cover that vanishes under the finger does not help; and
 * it is asked for once more a moment after it, because the word of a change comes late, on a busy machine the more so.
 */
export const HELD_MS = 500;
/** The least that the browser allows between two looks. */
const LOOK_DELAY_MS = 100;
/** From the click to the last look: what had changed before the click is known by then. */
const SETTLE_MS = 200;

export interface SeenElement {
  /** Asked in the click: whether the element had been seen, whole and uncovered, for long enough, and still is. */
  confirm(): Promise<boolean>;
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
  const observer = look(element, (seen) => {
    since = seen ? (since ?? now()) : null;
  });
  const held = (at: number) => since !== null && at - since >= HELD_MS;
  return {
    async confirm() {
      const at = now();
      if (!held(at)) return false;
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      return (await lookOnce(element)) && held(at);
    },
    stop: () => observer.disconnect(),
  };
}

function look(element: Element, tell: (seen: boolean) => void): IntersectionObserver {
  const options: V2Options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: LOOK_DELAY_MS };
  const observer = new IntersectionObserver((entries) => {
    // Each of them: what was hidden for a moment was hidden.
    for (const entry of entries as (IntersectionObserverEntry & { isVisible: boolean })[]) {
      tell(entry.isVisible && entry.intersectionRatio === 1);
    }
  }, options);
  observer.observe(element);
  return observer;
}

/** How it is at this moment: an observer's first word is about now. */
function lookOnce(element: Element): Promise<boolean> {
  return new Promise((resolve) => {
    const observer = look(element, (seen) => {
      observer.disconnect();
      resolve(seen);
    });
  });
}

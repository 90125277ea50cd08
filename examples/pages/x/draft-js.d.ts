/** The little of Draft.js and React that the composer uses; neither ships types of its own. */
declare module 'draft-js' {
  export class ContentState {
    static createFromText(text: string): ContentState;
    getPlainText(delimiter?: string): string;
    hasText(): boolean;
  }
  export class EditorState {
    static createEmpty(decorator?: unknown): EditorState;
    static push(state: EditorState, content: ContentState, change: string): EditorState;
    static moveFocusToEnd(state: EditorState): EditorState;
    getCurrentContent(): ContentState;
  }
  export class Editor {
    focus(): void;
  }
  export function getDefaultKeyBinding(event: KeyboardEvent): string | null;
}
declare module 'react' {
  export function createElement(type: unknown, props: object | null, ...children: unknown[]): unknown;
  export function useState<T>(initial: T | (() => T)): [T, (next: T) => void];
  export function useRef<T>(initial: T | null): { current: T | null };
  export function useEffect(run: () => undefined | (() => void), on?: unknown[]): void;
}
declare module 'react-dom/client' {
  export function createRoot(host: Element): { render(node: unknown): void; unmount(): void };
}

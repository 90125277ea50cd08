/**
 * Entry of `panel.html`: the drawer (an iframe in the page), the side panel, the sidebar and the own window. A drawer
 * brings its one-time token behind the `#`; nothing is drawn before the background has let this document in.
 */
import { render } from 'preact';
import type { PanelState } from '../protocol.ts';
import { App } from './app.tsx';
import { Link } from './link.ts';

const root = document.getElementById('root');
const token = location.hash.length > 1 ? decodeURIComponent(location.hash.slice(1)) : null;
// The token stands in no address that anybody could read later.
history.replaceState(null, '', location.pathname);

let latest: PanelState | null = null;
const link = new Link(token, (state) => {
  latest = state;
  draw();
});

function draw(): void {
  if (root && latest && link.surface) render(<App state={latest} link={link} surface={link.surface} />, root);
}

// Refused: the frame stays empty, whoever made it.
link.open().then(draw, () => undefined);

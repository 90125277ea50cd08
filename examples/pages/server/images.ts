/** Pictures drawn on demand: avatars, photographs that nobody took, emoji as images (as both sites show them). */

const escapeXml = (text: string): string => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function hueOf(text: string): number {
  let hash = 0;
  for (const sign of text) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 3600;
  return hash % 360;
}

function initials(name: string): string {
  const words = name
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .split(/[ -]+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase() || '?';
}

export function avatar(name: string, brand: boolean): string {
  const hue = hueOf(name);
  const shape = brand
    ? `<rect width="96" height="96" fill="hsl(${hue} 55% 30%)"/><path d="M14 66 38 30h10L30 66zm26 0 24-36h10L56 66z" fill="#fff"/>`
    : `<rect width="96" height="96" fill="hsl(${hue} 42% 62%)"/><text x="48" y="61" text-anchor="middle" font-family="Inter,Arial,sans-serif" font-weight="600" font-size="36" fill="#fff">${escapeXml(initials(name))}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96">${shape}</svg>`;
}

/** Sky above, sky below, hills behind, hills in front: times of the day by the sea. */
const PALETTES = [
  ['#8fb4cf', '#e9e4d6', '#7c93a0', '#4a6270'],
  ['#f0a873', '#f9e2c0', '#a06a63', '#5b4356'],
  ['#a9c7b8', '#eef0df', '#6f8f84', '#42615a'],
  ['#5e7ea6', '#d9cfd8', '#5f6480', '#353b56'],
] as const;

/** A calm landscape; the description decides its colours. */
export function photo(description: string): string {
  const hue = hueOf(description);
  const [high, low, behind, front] = PALETTES[hue % PALETTES.length] ?? PALETTES[0];
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360" preserveAspectRatio="xMidYMid slice">' +
    `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="${high}"/><stop offset="1" stop-color="${low}"/></linearGradient></defs>` +
    `<rect width="640" height="360" fill="url(#s)"/><circle cx="${140 + (hue % 360)}" cy="120" r="34" fill="#fff" opacity=".7"/>` +
    `<path d="M0 240Q160 190 320 232T640 214V360H0z" fill="${behind}"/>` +
    `<path d="M0 288Q200 250 380 286T640 270V360H0z" fill="${front}"/></svg>`
  );
}

export function emoji(sign: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36" viewBox="0 0 36 36"><text x="18" y="29" text-anchor="middle" font-family="Noto Color Emoji,Apple Color Emoji,Segoe UI Emoji,sans-serif" font-size="27">${escapeXml(sign)}</text></svg>`;
}

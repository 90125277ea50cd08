/**
 * The manifest, one source for both browsers. Every permission here has its reason in docs/admin.md; a test holds
 * both together.
 */

/**
 * Gives the unpacked Chromium extension the same id on every machine (`jkneompcgfjimagiddmolfbjfkkabbbg`), so that
 * a policy file can name it. Only the public half exists: a store or a company packs with its own key.
 */
const DEV_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqw+qameeS/TSA609ZImA6u0XuDE8JSZSETEq12JoIxMHFtV06uEA3GByIRVlFqMlchcAz8Tk' +
  'hTIDvm4U22psvfUTGE2AyRLiECYBpQjuP6AFNWl8tkh0H1HBPgxDaZu0HcsmQsB8pE5SI5X1/rv9KnFylPyCCjgi+18h9CBA+u+jTBr0Vhn1qO5LdgoF' +
  'EU/JjkXH0LrrQUO3UeY+Q1XCDGBNuSlyIiqJa6xqM3OcIRdN4khDwOH2kTWYtQGthz6CSzU55qbjuQgVtP6pJgugyCCONdKPiBcIdvwQYHWC4y6+5E6r' +
  'dQPgxPVcPZPwfT71jXqIgmEn0HFwUoHMGHUQlwIDAQAB';

export const GECKO_ID = 'leitplanke@leitplanke.example';

/** The sites that the adapters read. Nothing of the extension runs anywhere else. */
export const SITE_MATCHES = [
  'https://x.com/*',
  'https://twitter.com/*',
  'https://www.facebook.com/*',
  'https://m.facebook.com/*',
];

const ICONS = { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' };

/** Own code only; talks to the company's backend only over TLS, or to this machine. */
const CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https: wss: http://127.0.0.1:* ws://127.0.0.1:* http://localhost:* ws://localhost:*",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const COMMANDS = {
  'toggle-drawer': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_toggle_drawer__' },
  'toggle-tab': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_toggle_tab__' },
  'submit-box': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_submit_box__' },
};

/** Plugins live in an origin of their own, without storage, network or the extension's interfaces. */
const SANDBOX_CSP =
  "sandbox allow-scripts; default-src 'none'; script-src 'self' blob: 'wasm-unsafe-eval'; worker-src blob:";

/**
 * @param {'chromium'|'firefox'} target
 * @param {string} version
 * @param {{hosts: string[], adapters: {hosts: string[]}[]} | null} plugins what the company's plugins reach and read;
 *   null: a build without any
 */
export function manifest(target, version, plugins = null) {
  const common = {
    manifest_version: 3,
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    version,
    default_locale: 'en',
    icons: ICONS,
    action: { default_title: '__MSG_action_title__', default_icon: ICONS },
    commands: COMMANDS,
    content_scripts: [{ matches: SITE_MATCHES, js: ['content.js'], run_at: 'document_start', all_frames: false }],
    content_security_policy: { extension_pages: CSP },
    options_ui: { page: 'options.html', open_in_tab: true },
  };
  const whole = target === 'chromium' ? { ...common, ...chromium() } : { ...common, ...firefox() };
  return plugins ? withPlugins(withSites(whole, plugins.adapters), target, plugins.hosts) : whole;
}

/** One more site for each adapter that the build brings. */
function withSites(made, adapters) {
  const sites = adapters.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`));
  const also = (entry) => ({ ...entry, matches: [...entry.matches, ...sites] });
  return {
    ...made,
    content_scripts: made.content_scripts.map(also),
    web_accessible_resources: made.web_accessible_resources.map(also),
  };
}

function withPlugins(made, target, hosts) {
  const reach = hosts.length > 0 ? { host_permissions: hosts.map((host) => `https://${host}/*`) } : {};
  if (target === 'firefox') return { ...made, ...reach };
  return {
    ...made,
    ...reach,
    permissions: [...made.permissions, 'offscreen'].sort(),
    sandbox: { pages: ['sandbox.html'] },
    content_security_policy: { ...made.content_security_policy, sandbox: SANDBOX_CSP },
  };
}

const chromium = () => ({
  key: DEV_KEY,
  minimum_chrome_version: '120',
  permissions: ['alarms', 'sidePanel', 'storage'],
  background: { service_worker: 'background.js', type: 'module' },
  side_panel: { default_path: 'panel.html' },
  storage: { managed_schema: 'managed-schema.json' },
  externally_connectable: { ids: [] },
  web_accessible_resources: [{ resources: ['panel.html'], matches: originsOf(SITE_MATCHES), use_dynamic_url: true }],
});

const firefox = () => ({
  permissions: ['alarms', 'storage'],
  background: { scripts: ['background.js'], type: 'module' },
  sidebar_action: {
    default_title: '__MSG_extension_name__',
    default_panel: 'panel.html',
    default_icon: ICONS,
    open_at_install: false,
  },
  web_accessible_resources: [{ resources: ['panel.html'], matches: originsOf(SITE_MATCHES) }],
  browser_specific_settings: {
    gecko: {
      id: GECKO_ID,
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['authenticationInfo', 'personallyIdentifyingInfo', 'websiteContent'] },
    },
  },
});

/** Web accessible resources take whole origins only. */
const originsOf = (matches) => matches.map((match) => `${new URL(match.replace('*', '')).origin}/*`);

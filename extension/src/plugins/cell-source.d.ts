/** The bundled text of cell-worker.ts; extension/plugins.mjs puts it in. */
declare module 'cell-source' {
  const source: string;
  export default source;
}

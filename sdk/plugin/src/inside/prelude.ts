/**
 * Runs in the interpreter before the plugin: takes away what makes code from text (a plugin that fetched a text could
 * run it: the stores forbid that), what is not the same at each run, and gives the function that calls the plugin.
 */
export const PRELUDE = `(() => {
  'use strict';
  const { parse, stringify } = JSON;
  const refuse = (what) => { throw new TypeError(what + ' is not there for plugins.'); };
  for (const name of ['eval', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry'])
    delete globalThis[name];
  for (const kind of [function () {}, function* () {}, async function () {}, async function* () {}]) {
    const proto = Object.getPrototypeOf(kind);
    const maker = function Function() { refuse('Code from text'); };
    Object.defineProperty(maker, 'prototype', { value: proto, writable: false });
    Object.defineProperty(proto, 'constructor', { value: maker, writable: false, configurable: false });
  }
  globalThis.Function = (function () {}).constructor;
  Math.random = () => refuse('Math.random');

  let now = 0;
  const Clock = Date;
  const Fixed = function Date(...args) {
    if (!new.target) return new Clock(now).toString();
    return Reflect.construct(Clock, args.length > 0 ? args : [now], new.target === Fixed ? Clock : new.target);
  };
  Fixed.prototype = Clock.prototype;
  Clock.prototype.constructor = Fixed;
  Object.assign(Fixed, { now: () => now, parse: Clock.parse, UTC: Clock.UTC });
  globalThis.Date = Fixed;
  const moment = Clock.parse;

  return (run, text) => {
    const input = parse(text);
    now = moment(input.now) || 0;
    return stringify(run(input));
  };
})()`;

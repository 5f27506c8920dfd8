// Route templates of HTTP triggers ("submissions/{unit}/{version:int}", "publications/{scope}.xlsx") as regular
// expressions. Literal text wins over a parameter, as in ASP.NET routing, whatever the order of registration.
import type { RegisteredFunction } from './core';

export interface Route {
  readonly target: RegisteredFunction;
  readonly pattern: RegExp;
  readonly params: readonly string[];
  /** Upper case; undefined lets every method through. */
  readonly methods: ReadonlySet<string> | undefined;
  readonly specificity: string;
}

export type Matched =
  | { readonly kind: 'found'; readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'wrongMethod'; readonly allowed: readonly string[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'malformed' };

const CONSTRAINTS: Readonly<Record<string, string>> = {
  int: '-?\\d+',
  alpha: '[a-z]+',
  guid: '[0-9a-f-]{36}',
};
const PARAMETER = /\{(\*)?(\w+)(?::(\w+))?(\?)?\}/g;

/** The routes of all HTTP functions, the most literal first. */
export function compileRoutes(functions: Iterable<RegisteredFunction>, prefix: string): Route[] {
  return [...functions]
    .filter(({ trigger }) => trigger.type === 'httpTrigger')
    .map((target) => compileRoute(target, prefix))
    .sort((a, b) => (a.specificity < b.specificity ? -1 : a.specificity > b.specificity ? 1 : 0));
}

export function matchRoute(routes: readonly Route[], method: string, path: string): Matched {
  const fitting = routes.filter(({ pattern }) => pattern.test(path));
  const route = fitting.find(({ methods }) => methods?.has(method) ?? true);
  if (route) return withParams(route, path);
  if (fitting.length === 0) return { kind: 'none' };
  const allowed = new Set(fitting.flatMap(({ methods }) => [...(methods ?? [])]));
  return { kind: 'wrongMethod', allowed: [...allowed].sort() };
}

function compileRoute(target: RegisteredFunction, prefix: string): Route {
  const { route = target.name, methods } = target.trigger;
  const segments = [prefix, route].join('/').split('/').filter(Boolean);
  const params: string[] = [];
  const source = segments.map((segment) => compileSegment(segment, params)).join('');
  return {
    target,
    pattern: new RegExp(`^${source}/?$`, 'i'),
    params,
    methods: methods && new Set(methods.map((method) => method.toUpperCase())),
    specificity: segments.map(rank).join(''),
  };
}

function compileSegment(segment: string, params: string[]): string {
  let optional = false;
  const parts = segment.split(/(\{[^}]*\})/).map((part) => {
    if (!part.startsWith('{')) return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    const [, catchAll, name, constraint, question] = new RegExp(`^${PARAMETER.source}$`).exec(part) ?? [];
    if (name === undefined) throw new Error(`The route part "${part}" is not understood.`);
    params.push(name);
    optional ||= Boolean(catchAll ?? question);
    if (catchAll) return '(.*)';
    if (constraint === undefined) return '([^/]+?)';
    const known = CONSTRAINTS[constraint];
    if (known === undefined) throw new Error(`The route constraint "${constraint}" is not known here.`);
    return `(${known})`;
  });
  return optional ? `(?:/${parts.join('')})?` : `/${parts.join('')}`;
}

function rank(segment: string): string {
  if (!segment.includes('{')) return '0';
  if (segment.includes('{*')) return '4';
  if (!/^\{[^}]*\}$/.test(segment)) return '1';
  return segment.includes(':') ? '2' : '3';
}

function withParams(route: Route, path: string): Matched {
  const found = route.pattern.exec(path) ?? [];
  try {
    const values = route.params.flatMap((name, index) => {
      const text = found[index + 1];
      return text === undefined ? [] : [[name, decodeURIComponent(text)] as const];
    });
    return { kind: 'found', route, params: Object.fromEntries(values) };
  } catch {
    return { kind: 'malformed' };
  }
}

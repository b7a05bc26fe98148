/** What a schema found wrong, in sentences: each with its path, none with a value in it. */
import type * as z from 'zod/mini';
import { meant, type ProblemPath } from './plugin-problem.js';

type Node = Record<string, unknown>;
export interface SaidIssue { readonly path: ProblemPath; readonly problem: string }

export function saidIssues(issues: readonly z.core.$ZodIssue[], value: unknown, path: ProblemPath): SaidIssue[] {
  return issues.flatMap((issue) => {
    const at = [...path, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      // The branch that fits best says what is wrong.
      const nearest = issue.errors.toSorted((one, other) => depth(other) - depth(one) || one.length - other.length)[0]!;
      const inside = issue.path.reduce<unknown>((node, key) => (node as Node | undefined)?.[key as string], value);
      return saidIssues(nearest, inside, at);
    }
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...at, key], problem: 'This field is not known here.' }));
    return [{ path: at, problem: sayIssue(issue, issue.path.reduce<unknown>((node, key) => (node as Node | undefined)?.[key as string], value)) }];
  });
}

/** A branch whose only fault lies deep, or is an unknown field, fits better than one that has the wrong fields. */
const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.min(...issues.map((issue) => (issue.code === 'unrecognized_keys' ? 0.5 : issue.path.length) + (issue.code === 'invalid_format' || issue.code === 'custom' ? 0.5 : 0)));

const kindOf = (value: unknown): string => (value === undefined ? 'nothing' : value === null ? 'null' : Array.isArray(value) ? 'a list' : withArticle(typeof value));
const withArticle = (kind: string): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
/** In the words of JSON. */
const inJson = (kind: string): string => withArticle(kind === 'record' ? 'object' : kind === 'array' || kind === 'tuple' ? 'list' : kind);

function sayIssue(issue: z.core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type': return found === undefined ? `This is missing: ${inJson(issue.expected)} is expected.` : `Not ${kindOf(found)}, but ${inJson(issue.expected)} is expected here.`;
    case 'invalid_value': return `Must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}.${typeof found === 'string' ? meant(found, issue.values.map(String)) : ''}`;
    case 'too_small': return issue.origin === 'array' ? `At least ${issue.minimum} is needed here.` : 'There is too little here.';
    case 'too_big': return 'There is too much here.';
    case 'invalid_key': return 'A name here is not allowed.';
    default: return issue.message && issue.message !== 'Invalid input' ? issue.message : 'This is not of an allowed form.';
  }
}

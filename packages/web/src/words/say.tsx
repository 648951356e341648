import { en } from './en.ts';

/** A message: one text, or one for each plural form, chosen by `n`. */
export type Message = string | { readonly one: string; readonly other: string };
type Catalogue = typeof en;
/** The name of a message. */
export type WordKey = keyof Catalogue;
type TextOf<M> = M extends { readonly other: infer O } ? O | 'n {n}' : M;
type NamesIn<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type NamesOf<K extends WordKey> = NamesIn<TextOf<Catalogue[K]>>;
type Values<K extends WordKey, V> = [NamesOf<K>] extends [never] ? [] : [values: Record<NamesOf<K>, V>];

const LANGUAGE = 'en';
const plurals = new Intl.PluralRules(LANGUAGE);
const numbers = new Intl.NumberFormat('en-GB');

/** A number as people read it ("12,400"). */
export function sayNumber(n: number): string {
  return numbers.format(n);
}

function textOf(key: string, values: Record<string, unknown> | undefined): string {
  const message = (en as Record<string, Message | undefined>)[key];
  if (message === undefined) return key;
  if (typeof message === 'string') return message;
  return plurals.select(Number(values?.n ?? 0)) === 'one' ? message.one : message.other;
}

/** The words for `key`, its `{names}` filled in. */
export function say<K extends WordKey>(key: K, ...[values]: Values<K, string | number>): string {
  return textOf(key, values).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = (values as Record<string, string | number> | undefined)?.[name];
    return typeof value === 'number' ? sayNumber(value) : (value ?? '');
  });
}

/** A term of one of the vocabularies (`act`, `verdict`, `standing`, …) in people's words; one that has no words yet is shown as it is named. */
export function sayTerm(kind: string, value: string): string {
  const message = (en as Record<string, Message | undefined>)[`${kind}.${value}`];
  return typeof message === 'string' ? message : value.replaceAll('-', ' ');
}

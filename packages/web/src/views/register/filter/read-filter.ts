import {
  DAY_FIELDS,
  type DayField,
  FIGURE_FIELDS,
  type FigureField,
  FLAG_FIELDS,
  type FlagField,
  WORD_FIELDS,
  type WordField,
} from '@truceline/core/model/filter-fields.ts';
import type { Condition, Filter, FindingTerms, Group } from './filter.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What was read: a filter, or where and why it could not be. */
export type ReadFilter = { filter: Group; wrong: null } | { filter: null; wrong: { at: number; text: string } };

/** Reads the text that {@link writeFilter} writes. It never throws: what is wrong is said with its place. */
export function readFilter(text: string): ReadFilter {
  const reader = new FilterReader(text);
  try {
    return { filter: reader.whole(), wrong: null };
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    return { filter: null, wrong: { at: reader.at, text: text.slice(reader.at, reader.at + 40) } };
  }
}

class NotRead extends Error {}

interface Value {
  text: string;
  isQuoted: boolean;
}

class FilterReader {
  at = 0;

  constructor(private readonly text: string) {}

  whole(): Group {
    const and = this.terms();
    this.skip();
    if (this.at < this.text.length) throw new NotRead();
    return { and };
  }

  /** Terms up to a closing parenthesis, an `or` or the end. */
  private terms(): Filter[] {
    const out: Filter[] = [];
    for (;;) {
      this.skip();
      if (this.at >= this.text.length || this.text[this.at] === ')' || this.isOr()) return out;
      out.push(this.term());
    }
  }

  private term(): Filter {
    if (this.take('-(')) return { not: this.group() };
    if (this.take('(')) return this.group();
    if (this.take('finding(')) return { finding: this.finding() };
    const isNegated = this.take('-');
    const condition = this.condition();
    if (!isNegated) return condition;
    return condition.op === 'eq' && typeof condition.value === 'string'
      ? { field: condition.field as WordField, op: 'not', value: condition.value }
      : { not: condition };
  }

  /** The inside of parentheses, which are already open. A single term in them is that term. */
  private group(): Filter {
    const members = [this.terms()];
    let isOr = false;
    while (this.isOr()) {
      isOr = true;
      this.at += 2;
      members.push(this.terms());
    }
    this.expect(')');
    if (!isOr) return members[0]!.length === 1 ? members[0]![0]! : { and: members[0]! };
    return { or: members.filter((terms) => terms.length > 0).map((terms) => (terms.length === 1 ? terms[0]! : { and: terms })) };
  }

  private finding(): FindingTerms {
    const terms: FindingTerms = {};
    for (;;) {
      this.skip();
      if (this.take(')')) return terms;
      const name = this.match(/(agreement|clause|verdict|standing):/y);
      const values = this.values().map(({ text }) => text);
      if (name === 'agreement' || name === 'clause') terms[name] = values[0]!;
      else terms[name as 'verdict' | 'standing'] = values;
    }
  }

  private condition(): Condition {
    const start = this.at;
    const field = this.match(/([a-zA-Z]+)(?=[:/])/y);
    if (this.take('/')) {
      if (field !== 'place' && field !== 'area') this.fail(start);
      return { field: field as 'place' | 'area', op: 'under', value: this.value().text };
    }
    this.expect(':');
    if (field === 'text') return { field, op: 'text', value: this.value().text };
    if (isOf(WORD_FIELDS, field)) return this.words(field);
    if (isOf(DAY_FIELDS, field)) return this.days(field, start);
    if (isOf(FIGURE_FIELDS, field)) return this.figures(field, start);
    if (isOf(FLAG_FIELDS, field)) return this.flag(field, start);
    return this.fail(start);
  }

  private words(field: WordField): Condition {
    const values = this.values();
    const isList = values.length > 1 || this.text[this.at - 1] === ',';
    const [first] = values;
    if (!isList && first!.text === 'empty' && !first!.isQuoted) return { field, op: 'empty' };
    return isList ? { field, op: 'in', value: values.map(({ text }) => text) } : { field, op: 'eq', value: first!.text };
  }

  private days(field: DayField, start: number): Condition {
    const { text } = this.value();
    if (text === 'empty') return { field, op: 'empty' };
    const days = /^(\d{1,5})d$/.exec(text);
    if (days) return { field, op: 'within', value: Number(days[1]) };
    if (text.startsWith('<') && DAY.test(text.slice(1))) return { field, op: 'before', value: text.slice(1) };
    if (text.startsWith('>=') && DAY.test(text.slice(2))) return { field, op: 'after', value: text.slice(2) };
    const [from, to, ...more] = text.split('..');
    if (DAY.test(from!) && more.length === 0 && (to === undefined || DAY.test(to)))
      return { field, op: 'between', value: [from!, to ?? from!] };
    return this.fail(start);
  }

  private figures(field: FigureField, start: number): Condition {
    const { text } = this.value();
    if (text === 'empty') return { field, op: 'empty' };
    const range = /^(\d*)\.\.(\d*)$/.exec(text) ?? /^(\d+)$/.exec(text);
    if (!range) return this.fail(start);
    const bound = (digits: string | undefined): number | null => (digits ? Number(digits) : null);
    return { field, op: 'between', value: [bound(range[1]), bound(range[2] ?? range[1])] };
  }

  private flag(field: FlagField, start: number): Condition {
    const { text } = this.value();
    if (text !== 'yes' && text !== 'no') this.fail(start);
    return { field, op: 'eq', value: text === 'yes' };
  }

  private values(): Value[] {
    const values = [this.value()];
    while (this.take(',')) {
      if (this.at >= this.text.length || /[\s)]/.test(this.text[this.at]!)) break;
      values.push(this.value());
    }
    return values;
  }

  private value(): Value {
    if (this.take('"')) {
      const inside = this.match(/((?:[^"\\]|\\["\\])*)(?=")/y);
      this.at++;
      return { text: inside.replace(/\\(["\\])/g, '$1'), isQuoted: true };
    }
    return { text: this.match(/([^\s,()"]+)/y), isQuoted: false };
  }

  private isOr(): boolean {
    return /^or(?=[\s)]|$)/.test(this.text.slice(this.at, this.at + 3));
  }

  private skip(): void {
    while (this.at < this.text.length && /\s/.test(this.text[this.at]!)) this.at++;
  }

  private take(sign: string): boolean {
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  private expect(sign: string): void {
    this.skip();
    if (!this.take(sign)) throw new NotRead();
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) throw new NotRead();
    this.at = pattern.lastIndex;
    return found[1]!;
  }

  private fail(at: number): never {
    this.at = at;
    throw new NotRead();
  }
}

function isOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}

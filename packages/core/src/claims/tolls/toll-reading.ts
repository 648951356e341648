import type { CountMention } from '../../language/mention.ts';
import type { Clause } from '../sentence/clauses.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Subject } from '../sentence/subject.ts';
import { subjectOf } from '../sentence/subjects.ts';
import type { Sense, Term } from '../sentence/terms.ts';
import { verbGroupStart } from '../sentence/verb-group.ts';
import { ONE } from './people-list.ts';
import { openToll, type TollKind, type TollStatement, takeCount, takeHurt, takeList } from './toll-statement.ts';

/** The reading of one term of killing, dying or wounding: where it stands, and whom it counts so far. */
export class TollReading {
  readonly out: TollStatement;

  constructor(
    readonly scan: Scan,
    readonly clause: Clause,
    readonly clauses: readonly Clause[],
    readonly term: Term,
    readonly sense: Sense,
  ) {
    this.out = openToll(clause, term);
  }

  /** Counts those of a figure; false for none, and for a figure of things. */
  take(count: CountMention | null, kind: TollKind): boolean {
    return takeCount(this.scan, this.out, count, kind);
  }

  /** Counts those of the whole list that a figure opens, which is the subject or the object. */
  takeList(count: CountMention | null, kind: TollKind, as: 'subject' | 'object'): boolean {
    const { scan, clause, out } = this;
    return takeList(scan, clause, out, count, kind, as === 'subject' ? this.verbGroup() : -1);
  }

  /** Counts those who are the subject. */
  takeSubject(kind: TollKind): boolean {
    return takeHurt(this.scan, this.clause, this.clauses, this.out, kind);
  }

  /** Counts one, of whom no figure is told. */
  takeOne(kind: TollKind): void {
    this.out[kind] = { ...ONE };
  }

  /** The toll as told by a passive, or by no verb at all; null where nobody was counted. */
  passively(counted: boolean): TollStatement | null {
    this.out.passive = true;
    return counted ? this.out : null;
  }

  /** Who is the subject of the term. */
  subject(): Subject {
    return subjectOf(this.scan, this.clause, this.term.first, this.clauses);
  }

  /** Where the verb's group begins: "|had been badly| wounded". */
  verbGroup(): number {
    return verbGroupStart(this.scan, this.term.first, this.clause.first);
  }
}

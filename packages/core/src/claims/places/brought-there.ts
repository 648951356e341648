import type { PlaceMention } from '../../language/mention.ts';
import { isVerb } from '../sentence/clauses.ts';
import { BE, STOP } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

/** What is done with the wounded and the dead, and where: "was treated |in X|", "were buried |in X|". */
const CARED_FOR = /^(hospitali[sz]ed|treated|admitted|recovering|recuperating|buried|mourned)$/;
const WARD =
  /^(the|a|an|hospitals?|clinics?|wards?|cemetery|local|central|main|military|general|regional|district|provincial|city|town|of)$/;

/** Whether somebody was brought to what the preposition governs. */
export function broughtThere(scan: Scan, preposition: number): boolean {
  // "hospitalised |in the central hospital of| X"
  let at = preposition;
  while (at > preposition - 6 && WARD.test(scan.lower(at)) && !/^(in|at)$/.test(scan.lower(at))) at--;
  if (/^(in|at)$/.test(scan.lower(at)) && CARED_FOR.test(scan.lower(at - 1))) return true;
  for (let i = preposition; i > preposition - 5 && i > 0; i--) {
    // "taken to hospital |after shelling near X|": where they were hurt
    if (/^(after|following|when|as)$/.test(scan.lower(i))) return false;
    if (scan.lower(i) === 'to')
      for (let k = i - 1; k > i - 6 && k > 0; k--) {
        if (/^(taken|rushed|brought|evacuated|airlifted|ferried|transferred|flown|carried)$/.test(scan.lower(k))) return true;
        // "transferred |in critical condition| to X"
        if (!/^(in|an?|critical|serious|grave|stable|condition|by|ambulance|helicopter|later|then|immediately)$/.test(scan.lower(k))) break;
      }
  }
  return false;
}

/** "|fled| to X", "the |flight| of hundreds toward X": what sets people on a way that ends far from where it happened. */
const FLIGHT = /^(fled|flee|flees|fleeing|flight|exodus)$/;
/** "took |refuge| in X", "sought |shelter| in X". */
const HAVEN = /^(refuge|shelter|sanctuary|safety)$/;

/** "thousands fled |to X| after clashes": where people ran to, unless the sentence goes on there ("fled to X, |where| shells hit them", "who fled to X were hit |there|"). */
export function fledThere(scan: Scan, preposition: number, end: number): boolean {
  const into = /^(in|at)$/.test(scan.lower(preposition));
  if ((!into && !/^(to|towards?|into)$/.test(scan.lower(preposition))) || goesOnThere(scan, end)) return false;
  if (into) return HAVEN.test(scan.lower(preposition - 1));
  for (let i = preposition - 1; i > preposition - 10 && i >= 0 && !scan.comma(i) && !scan.has(i, STOP); i--) {
    if (FLIGHT.test(scan.lower(i))) return true;
    if (isVerb(scan, i)) return false;
  }
  return false;
}

function goesOnThere(scan: Scan, end: number): boolean {
  if (scan.lower(scan.comma(end) ? end + 1 : end) === 'where') return true;
  for (let i = end; i < end + 12 && !scan.has(i, STOP); i++) if (scan.lower(i) === 'there' && !scan.has(i + 1, BE)) return true;
  return false;
}

/** "a boy wounded in the raid died |in the Orsela hospital|", "died |on the way to Orsela|": where the wounded came to die; "two patients died in the hospital" were hit there. */
export function diedInWard(scan: Scan, p: PlaceMention): boolean {
  if (DYING_ON.test(scan.tokens.slice(Math.max(0, p.first - 7), p.first))) return true;
  if (!/^(hospital|clinic|infirmary)$/.test(scan.lower(p.last - 1))) return false;
  let at = p.first - 1;
  if (scan.lower(at) === 'the') at--;
  if (!/^(in|at)$/.test(scan.lower(at))) return false;
  for (let i = at - 1; i > at - 7 && i > 0; i--) {
    if (/^(died|dies|succumbed)$/.test(scan.lower(i))) return hurtBefore(scan, i);
    if (scan.comma(i) || isVerb(scan, i)) return false;
  }
  return false;
}

const DYING_ON = /\b(died|dies|succumbed) (on|along) the (road|way|drive|journey) (back )?to( a| the)?( hospital| clinic)?( in| at)?$/i;

function hurtBefore(scan: Scan, died: number): boolean {
  for (let i = died - 1; i > died - 25 && i >= 0 && !scan.has(i, STOP); i--) if (HURT.test(scan.lower(i))) return true;
  return false;
}
const HURT = /^(wounded|injured|hurt|shot|burn(ed|t)|maimed|wounds|injuries)$/;

import type { Scan } from './scan.ts';

/** Whether somebody was brought to what the preposition governs. */
export function broughtThere(scan: Scan, preposition: number): boolean {
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

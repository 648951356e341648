import type { TargetRef } from '../../model/claim.ts';

/** An article or a number that begins a sentence of its report: "A mill hand", "Two men"; no part of a name, as of "The Hague". */
const OPENING =
  /^(?:An?|The|Their|His|Its|Some|Several|Many|Both|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Scores|Hundreds|Thousands)(?= \p{Ll})/u;

/** Who or what was hit as it is shown in a line: a person by name behind office or rank, things behind how many they were. */
export function tellTarget({ title, name }: Pick<TargetRef, 'title' | 'name'>): string {
  const said = [title, name].filter(Boolean).join(' ');
  return said.replace(OPENING, (opening) => opening.toLowerCase());
}

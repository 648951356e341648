/** A sentence with its values put where it names them: "another ruling on {clause} stands". A value that is not given leaves nothing. */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

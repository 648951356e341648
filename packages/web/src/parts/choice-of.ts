/** A value that was chosen in a field, as one of those it offers; undefined where it is none of them. */
export function choiceOf<T extends string>(offered: readonly T[], value: string): T | undefined {
  return offered.find((one) => one === value);
}

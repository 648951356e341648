import { ownCopy } from './own-copy.ts';

/** A pure function of a text that keeps what it gave, for so many texts at most: reports of one run name the same few thousand things. */
export function remember<T>(work: (text: string) => T, most = 8192): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      const own = ownCopy(text);
      value = work(own);
      if (known.size >= most) known.clear();
      known.set(own, value);
    }
    return value;
  };
}

/** A text in small letters, worked out once. */
export const lowerCase: (text: string) => string = remember((text) => text.toLowerCase());

/** Anything with a size in bytes: a File of the browser. */
export interface Sized {
  name: string;
  size: number;
}

/** How much goes in one request. */
export interface PartLimits {
  files: number;
  bytes: number;
}

/**
 * Divides files into the parts they are sent in, in their order, so that progress is seen and a lost connection costs one part: at most so many
 * files and so many bytes in each. A file larger than that goes alone.
 */
export function partFiles<F extends Sized>(files: readonly F[], limits: PartLimits = { files: 20, bytes: 8_000_000 }): F[][] {
  const parts: F[][] = [];
  let part: F[] = [];
  let bytes = 0;
  for (const file of files) {
    if (part.length > 0 && (part.length >= limits.files || bytes + file.size > limits.bytes)) {
      parts.push(part);
      part = [];
      bytes = 0;
    }
    part.push(file);
    bytes += file.size;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

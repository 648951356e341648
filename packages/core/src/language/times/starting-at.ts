/** Where in a list that goes by first tokens the first one stands that starts at a token or after it. */
export function startingAt(list: readonly { first: number }[], token: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which of a list of stretches, none over another, a token stands in; -1 where it stands in none. */
export function placeAmong(list: readonly { first: number; last: number }[], token: number): number {
  const at = startingAt(list, token + 1) - 1;
  return at >= 0 && token < list[at].last ? at : -1;
}
